import type { Flow } from '../language/flow.ts';
import { afterTalk } from './after-talk.ts';
import { callGuide } from './call-guide.ts';
import { callTask } from './call-task.ts';
import { callbackCreated } from './callback-created.ts';
import { chat, chatOver, chatWaiting, chatWelcome } from './chat.ts';
import { closing } from './closing.ts';
import { dispositionTask } from './disposition-task.ts';
import { entry } from './entry.ts';
import { guide, wrapUp } from './guide.ts';
import { mainMenu, mainMenuFlow } from './main-menu.ts';
import { outboundCall, outboundWaiting } from './outbound-call.ts';
import { agentTransfer, queueTransfer } from './quick-connects.ts';
import { reminder } from './reminder.ts';
import { toTeam } from './to-team.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';
import {
  agentHold,
  agentWhisper,
  customerHold,
  customerWhisper,
  noAgentWhisper,
  noCustomerWhisper,
  outboundWhisper,
} from './whispers.ts';

/** Every flow by name; the number is bound to `entry`. A new one is a file and a line here. */
export const flows = {
  entry,
  welcome,
  'main-menu': mainMenu,
  'to-team': toTeam,
  closing,
  waiting,
  'callback-created': callbackCreated,
  'agent-whisper': agentWhisper,
  'customer-whisper': customerWhisper,
  'outbound-whisper': outboundWhisper,
  'outbound-call': outboundCall,
  'outbound-waiting': outboundWaiting,
  'no-agent-whisper': noAgentWhisper,
  'no-customer-whisper': noCustomerWhisper,
  reminder,
  'customer-hold': customerHold,
  'agent-hold': agentHold,
  'after-talk': afterTalk,
  guide,
  'wrap-up': wrapUp,
  'queue-transfer': queueTransfer,
  'agent-transfer': agentTransfer,
  'disposition-task': dispositionTask,
  'call-task': callTask,
  'call-guide': callGuide,
  chat,
  'chat-welcome': chatWelcome,
  'chat-waiting': chatWaiting,
  'chat-over': chatOver,
} satisfies Readonly<Record<string, Flow>>;
export type FlowName = keyof typeof flows;

/** The flows of one deployment: with a Lex bot in the settings callers may also say what they need. */
export const flowsFor = ({ speech }: { readonly speech: boolean }): Readonly<Record<FlowName, Flow>> =>
  speech ? { ...flows, 'main-menu': mainMenuFlow({ speech }) } : flows;

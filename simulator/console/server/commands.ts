import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { AgentDesk } from '../../center/agent-desk.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { ConsoleCommand } from '../command.ts';
import type { CampaignBoard } from './campaigns/campaign-board.ts';
import type { Chats } from './chats.ts';
import type { Desks } from './desks.ts';
import type { GuideViews } from './guide-views.ts';
import type { Phones } from './phones.ts';
import type { ConsoleRefusal } from './refusal.ts';
import type { Talking } from './talking.ts';

type Answer = Result<undefined, ConsoleRefusal>;

export interface ConsoleParts {
  readonly centre: LocalCentre;
  readonly phones: Phones;
  readonly chats: Chats;
  readonly desks: Desks;
  readonly views: GuideViews;
  readonly talking: Talking;
  readonly clock: ConsoleClock;
  readonly campaigns: CampaignBoard;
}

/** The page's hand on the virtual clock. */
export interface ConsoleClock {
  readonly speed: number;
  /** Where a jump that is under way goes. */
  readonly jumpingTo: number | undefined;
  setSpeed(speed: number): void;
  /** Resolves when the moment is reached, or after ten real seconds. */
  jumpTo(at: number): Promise<Answer>;
}

type Command<Do extends ConsoleCommand['do']> = Extract<ConsoleCommand, { readonly do: Do }>;
type Commands = {
  readonly [Do in ConsoleCommand['do']]: (command: Command<Do>) => Answer | Promise<Answer>;
};

/** Carries out what a person does in the page. */
export const consoleCommands = (parts: ConsoleParts): ((command: ConsoleCommand) => Promise<Answer>) => {
  const { centre, phones, chats, desks, views, talking, clock, campaigns } = parts;
  const now = () => centre.clock.nowMilliseconds();
  /** On the desk, if somebody works it by hand. */
  const atDesk = (
    agent: string,
    run: (desk: AgentDesk) => Result<undefined | string, ConsoleRefusal>,
  ): Answer => {
    const desk = desks.byHand(agent);
    if (!desk.ok) return desk;
    const done = run(desk.value);
    return done.ok ? ok(undefined) : done;
  };

  const commands: Commands = {
    'add-phone': ({ number }) => phones.add(number),
    'remove-phone': ({ phone }) => phones.remove(phone),
    dial: ({ phone }) => phones.dial(phone),
    answer: ({ phone }) => phones.answer(phone),
    press: ({ phone, keys }) => phones.press(phone, keys),
    say: ({ phone, text }) => phones.say(phone, text),
    'hang-up': ({ phone }) => phones.hangUp(phone),
    'start-chat': (chat) => chats.start(chat),
    write: ({ chat, text }) => chats.write(chat, text),
    'end-chat': ({ chat }) => chats.end(chat),
    'sit-down': ({ agent }) => desks.sitDown(agent),
    'leave-desk': ({ agent }) => desks.leave(agent),
    'set-state': ({ agent, state }) => desks.setState(agent, state),
    accept: ({ agent, contactId }) => atDesk(agent, (desk) => desk.accept(contactId)),
    reject: ({ agent, contactId }) => atDesk(agent, (desk) => desk.reject(contactId)),
    'end-contact': ({ agent, contactId }) => atDesk(agent, (desk) => desk.hangUp(contactId)),
    hold: ({ agent, contactId, on }) => atDesk(agent, (desk) => desk.hold(contactId, on)),
    mute: ({ agent, contactId, on }) => atDesk(agent, (desk) => desk.mute(contactId, on)),
    'agent-says': ({ agent, contactId, text }) =>
      atDesk(agent, () => talking.agentSpeaks(agent, contactId, text)),
    transfer: ({ agent, contactId, quickConnect }) =>
      atDesk(agent, (desk) => desk.transfer(contactId, quickConnect)),
    consult: ({ agent, contactId, quickConnect }) =>
      atDesk(agent, (desk) => desk.consult(contactId, quickConnect)),
    join: ({ agent, contactId }) => atDesk(agent, (desk) => desk.join(contactId)),
    'complete-transfer': ({ agent, contactId }) => atDesk(agent, (desk) => desk.completeTransfer(contactId)),
    'cancel-transfer': ({ agent, contactId }) => atDesk(agent, (desk) => desk.cancelTransfer(contactId)),
    'close-contact': ({ agent, contactId }) => atDesk(agent, (desk) => desk.closeContact(contactId)),
    'answer-view': ({ agent, contactId, view, action, data }) =>
      atDesk(agent, (desk) => {
        const held = desk.contacts.some((one) => one.contactId === contactId);
        if (!held) return refuse({ code: 'agent.no-such-contact', contactId });
        return views.answer(contactId, view, action, data) ? ok(undefined) : refuse({ code: 'view.gone' });
      }),
    'place-call': ({ agent, number }) => atDesk(agent, (desk) => desk.dial(number)),
    'set-speed': ({ speed }) => {
      clock.setSpeed(speed);
      return ok(undefined);
    },
    skip: ({ seconds }) => clock.jumpTo(now() + seconds * 1_000),
    'load-campaign': ({ example }) => campaigns.load(example),
    'change-campaign': (change) => campaigns.change(change),
    'let-customers-answer': ({ on }) => campaigns.letAnswer(on),
    'jump-to': ({ at }) => clock.jumpTo(at),
  };
  const run = commands as {
    readonly [Do in ConsoleCommand['do']]: (command: never) => Answer | Promise<Answer>;
  };
  return async (command) => run[command.do](command as never);
};

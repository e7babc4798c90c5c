import type { FlowType } from '../document.ts';
import type { AllowedIn, Channels } from './action-type.ts';

/** The rows of the table "which action in which flow type"; a module may hold whatever the flow that invokes it may. */
const inbound: readonly FlowType[] = ['CONTACT_FLOW'];
const queue: readonly FlowType[] = ['CUSTOMER_QUEUE'];
const holds: readonly FlowType[] = ['CUSTOMER_HOLD', 'AGENT_HOLD'];
const whispers: readonly FlowType[] = ['CUSTOMER_WHISPER', 'AGENT_WHISPER'];
const outbound: readonly FlowType[] = ['OUTBOUND_WHISPER'];
const transfers: readonly FlowType[] = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'];

const only = (allowed: readonly FlowType[], doubtful: readonly FlowType[] = []): AllowedIn => ({
  allowed,
  doubtful,
});

export const everywhere = only([...inbound, ...queue, ...holds, ...whispers, ...outbound, ...transfers]);
export const exceptHolds = only([...inbound, ...queue, ...whispers, ...outbound, ...transfers]);
export const talking = only([...inbound, ...queue, ...transfers]);
export const talkingMaybeOutbound = only([...inbound, ...queue, ...transfers], outbound);
export const queueAndHolds = only([...queue, ...holds]);
export const guides = only(inbound, queue);
export const waits = only([...inbound, ...queue], [...holds, ...whispers, ...outbound, ...transfers]);
export const beforeQueue = only([...inbound, ...transfers]);
export const beforeQueueMaybeOutbound = only([...inbound, ...transfers], outbound);
export const inQueue = only(queue);
export const agentTransfers = only(transfers);
export const modules = only(inbound, [...queue, ...holds, ...whispers, ...outbound, ...transfers]);
export const routing = only(inbound, [...queue, ...transfers]);
export const recording = only([...inbound, ...queue, ...outbound, ...transfers]);
export const outboundWhisper = only(outbound);
export const resumes = only([...queue, ...whispers, ...outbound], [...inbound, ...holds, ...transfers]);
export const insideModules = only(['MODULE']);

export const everyChannel: Channels = { chat: 'works', task: 'works', email: 'works' };
export const spoken: Channels = { chat: 'ignored', task: 'ignored', email: 'ignored' };
export const voiceOnly: Channels = { chat: 'error-branch', task: 'error-branch', email: 'error-branch' };

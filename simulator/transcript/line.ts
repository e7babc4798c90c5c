import type { CenterEvent, Who } from '../events.ts';

/** One line of a transcript: who or what, and what happened. `undefined`: nothing a reader of a call wants to see. */
export interface TranscriptLine {
  readonly at: number;
  readonly what: string;
  readonly text: string;
  readonly kind: 'said' | 'pressed' | 'function' | 'state' | 'problem';
}

const who: Readonly<Record<Who, string>> = {
  customer: 'caller',
  agent: 'agent',
  'third-party': 'outside',
};

/**
 * What a person reading a call sees of one event. Flows are headings and attributes are gathered (`transcript.ts`); blocks and arrows are left
 * to `--json`.
 *
 * @param functionNamed the name that a person knows a deployed function by.
 */
export const transcriptLine = (
  event: CenterEvent,
  functionNamed: (deployed: string) => string = (deployed) => deployed,
): TranscriptLine | undefined => {
  const line = (kind: TranscriptLine['kind'], what: string, text: string): TranscriptLine => ({
    at: event.at,
    kind,
    what,
    text,
  });
  switch (event.type) {
    case 'contact-started':
      return line(
        'state',
        'call',
        `${event.from ?? 'a withheld number'} calls ${event.to ?? 'nobody'} (${event.initiationMethod})`,
      );
    case 'prompt-heard':
      return line('said', `${who[event.who]} hears`, event.interrupted ? `${event.text} …` : event.text);
    case 'message-sent':
      return line('said', `${who[event.who]} reads`, event.text);
    case 'input':
      return event.kind === 'nothing'
        ? line('pressed', who[event.who], '(nothing)')
        : line('pressed', `${who[event.who]} ${event.kind === 'keys' ? 'keys' : 'says'}`, event.value);
    case 'lambda-invoked':
      return event.error === undefined
        ? line(
            'function',
            functionNamed(event.name),
            `${compact(event.request)} → ${compact(event.answer)} (${event.realMilliseconds.toFixed(0)} ms)`,
          )
        : line(
            'problem',
            functionNamed(event.name),
            `${compact(event.request)} → failed: ${event.error} (${event.realMilliseconds.toFixed(0)} ms)`,
          );
    case 'queued':
      return line('state', 'queue', `waits in ${event.queue}, priority ${event.priority}`);
    case 'dequeued':
      return line('state', 'queue', `leaves ${event.queue} (${event.reason})`);
    case 'agent-offered':
      return line('state', 'agent', `rings at ${event.agent}`);
    case 'agent-missed':
      return line('state', 'agent', `${event.agent} did not answer`);
    case 'agent-connected':
      return line('state', 'agent', `${event.agent} and the caller are talking`);
    case 'transferred':
      // The heading of the flow says it.
      return event.kind === 'flow' ? undefined : line('state', 'transfer', `to ${event.kind} ${event.to}`);
    case 'third-party-dialled':
      return line('state', 'outside', `${event.number}: ${event.result}`);
    case 'callback-created':
      return line('state', 'callback', `to ${event.number}, waits in ${event.queue}`);
    case 'customer-dialled':
      return line('state', 'callback', `rings ${event.number}: ${event.result}`);
    case 'recording':
      return line(
        'state',
        'recording',
        event.participants.length === 0 ? 'off' : `of ${event.participants.join(' and ')}`,
      );
    case 'hold':
      return line('state', 'hold', `${who[event.who]} ${event.on ? 'on hold' : 'back'}`);
    case 'mute':
      return line('state', 'mute', `${who[event.who]} ${event.on ? 'muted' : 'heard again'}`);
    case 'problem':
      return line('problem', 'problem', [event.flow, event.block, event.message].filter(Boolean).join(' · '));
    case 'disconnected':
      return line('state', 'call', `over (${event.reason})`);
    default:
      return undefined;
  }
};

const compact = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${typeof part === 'object' ? JSON.stringify(part) : String(part)}`)
    .join(', ')} }`;
};

import type { CenterEvent } from '../../events.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { LogLine } from '../protocol.ts';

const linesKept = 300;

/** What happens in the centre, a line each, without names and numbers of customers and without what they said. */
export interface EventLog {
  readonly lines: readonly LogLine[];
}

export const createEventLog = ({ center, functionNamed }: LocalCentre, changed: () => void): EventLog => {
  const lines: LogLine[] = [];
  let number = 0;
  const take = (event: CenterEvent): void => {
    const text = logText(event, functionNamed);
    if (text === undefined) return;
    number += 1;
    const { at, contactId, type } = event;
    lines.push({ number, at, contactId, type, text, problem: isProblem(event) });
    if (lines.length > linesKept) lines.shift();
    changed();
  };
  for (const event of center.events.slice(-linesKept)) take(event);
  center.subscribe(take);
  return { lines };
};

const isProblem = (event: CenterEvent): boolean =>
  event.type === 'problem' || (event.type === 'lambda-invoked' && event.error !== undefined);

/** Undefined: not told, because it is of no use here (blocks, arrows) or says something about a person (prompts, input). */
const logText = (event: CenterEvent, functionNamed: (deployed: string) => string): string | undefined => {
  switch (event.type) {
    case 'contact-started':
      return `${event.channel} ${event.initiationMethod}`;
    case 'flow-started':
      return event.flow;
    case 'lambda-invoked':
      return `${functionNamed(event.name)}: ${outcomeOf(event)} (${event.realMilliseconds.toFixed(0)} ms)`;
    case 'attribute-set':
      return event.name;
    case 'queued':
      return `${event.queue}, priority ${event.priority}`;
    case 'dequeued':
      return `${event.queue} (${event.reason})`;
    case 'agent-offered':
    case 'agent-missed':
    case 'agent-connected':
      return event.agent;
    case 'agent-state':
      return `${event.agent}: ${event.state}`;
    case 'transferred':
      return event.kind === 'third-party' ? event.kind : `${event.kind} ${event.to}`;
    case 'third-party-dialled':
    case 'customer-dialled':
      return event.result;
    case 'callback-created':
      return event.queue;
    case 'recording':
      return event.participants.length === 0 ? 'off' : event.participants.join(', ');
    case 'hold':
    case 'mute':
      return `${event.who} ${event.on ? 'on' : 'off'}`;
    case 'problem':
      return withoutNumbers([event.flow, event.block, event.message].filter(Boolean).join(' · '));
    case 'disconnected':
      return event.reason;
    default:
      return undefined;
  }
};

const outcomeOf = ({
  answer,
  error,
}: {
  readonly answer: unknown;
  readonly error: string | undefined;
}): string => {
  if (error !== undefined) return `failed: ${withoutNumbers(error)}`;
  const outcome =
    typeof answer === 'object' && answer !== null && 'outcome' in answer ? answer.outcome : undefined;
  return typeof outcome === 'string' ? outcome : 'answered';
};

const withoutNumbers = (text: string): string => text.replace(/\+?\d[\d ]{7,}\d/g, '…');

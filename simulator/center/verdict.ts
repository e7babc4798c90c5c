import type { CenterEvent } from '../events.ts';

export interface Verdict {
  readonly ok: boolean;
  /** Why not, in a sentence; for a good call how it ended. */
  readonly reason: string;
}

export interface VerdictOptions {
  /** The longest a caller may hear nothing before it counts as silence. Default 60. */
  readonly silenceSeconds?: number;
}

/**
 * Was the caller served? Looks at the events of one call, all its segments, in order. It is a bad call when
 *
 * - something broke on it: any `problem` event (an error with no branch, a block that does not exist, a queue with no queue flow);
 * - it is not over;
 * - the caller heard nothing at all, neither a prompt nor a person;
 * - the caller heard nothing for longer than `silenceSeconds` while not talking to anybody: in a queue, on hold, before a flow went on;
 * - the flow ended it on an open question: a key, digits, a sentence or a message was asked for or given, and no prompt, agent or third
 *   party came after it. (A flow that ends after its last word is taken to have said goodbye; what it said is not judged here: that every
 *   path ends in a person, a promise or a goodbye is checked over the flows themselves.)
 *
 * A caller who hangs up is a good call otherwise. A task has nobody to hear anything: only the first two rules hold for it; silence is
 * not counted in a chat, where nothing need come.
 */
export const callVerdict = (
  events: readonly CenterEvent[],
  { silenceSeconds = 60 }: VerdictOptions = {},
): Verdict => {
  const problem = events.find((event) => event.type === 'problem');
  if (problem?.type === 'problem') {
    const where = [problem.flow, problem.block].filter((part) => part !== undefined).join(', block ');
    return bad(where === '' ? problem.message : `in flow ${where}: ${problem.message}`);
  }
  const started = events.find((event) => event.type === 'contact-started');
  const last = events.findLast((event) => event.type === 'disconnected');
  if (started?.type !== 'contact-started' || last?.type !== 'disconnected')
    return bad('the call is not over');
  if (started.channel === 'TASK') return good(last.reason);

  const ear = listen(
    events,
    started.at,
    started.channel === 'VOICE' ? silenceSeconds : Number.POSITIVE_INFINITY,
  );
  if (!ear.heardAnything) return bad('the caller heard nothing at all');
  if (ear.silentFrom !== undefined) {
    return bad(
      `the caller heard nothing for more than ${silenceSeconds} s from ${new Date(ear.silentFrom).toISOString()}`,
    );
  }
  const left = last.reason === 'CUSTOMER_DISCONNECT';
  if (ear.open !== undefined && !left) return bad(`the call ended in silence after ${ear.open}`);
  return good(last.reason);
};

interface Ear {
  heardAnything: boolean;
  /** The beginning of a silence that lasted too long. */
  silentFrom: number | undefined;
  /** What the caller was last asked or said, and got no word after. */
  open: string | undefined;
}

const listen = (events: readonly CenterEvent[], start: number, silenceSeconds: number): Ear => {
  const ear: Ear = { heardAnything: false, silentFrom: undefined, open: undefined };
  let lastSound = start;
  let talking = false;
  for (const event of events) {
    // A call that the centre makes begins for the customer when the phone is picked up.
    if (event.type === 'customer-dialled' && event.result === 'answered') {
      lastSound = event.at;
      ear.silentFrom = undefined;
    }
    if (!talking && event.at - lastSound > silenceSeconds * 1_000) ear.silentFrom ??= lastSound;
    const sound = soundOf(event);
    if (sound === undefined && !talking) {
      ear.open = openedBy(event) ?? ear.open;
      continue;
    }
    if (sound === undefined || talking) lastSound = event.at;
    if (sound === undefined) continue;
    lastSound = event.at;
    // A prompt that is broken off, or heard by both, does not end a talk.
    if (sound !== 'word') talking = sound === 'talk';
    if (sound === 'quiet') continue;
    ear.heardAnything = true;
    ear.open = undefined;
  }
  return ear;
};

/** What the customer hears from here on: a word, a person until told otherwise, or nothing more. Undefined: the event changes nothing. */
const soundOf = (event: CenterEvent): 'word' | 'talk' | 'quiet' | undefined => {
  switch (event.type) {
    case 'prompt-heard':
    case 'message-sent':
      return event.who === 'customer' ? 'word' : undefined;
    case 'agent-connected':
      return 'talk';
    case 'third-party-dialled':
      return event.result === 'connected' ? 'talk' : undefined;
    case 'hold':
      if (event.who !== 'customer') return undefined;
      return event.on ? 'quiet' : 'talk';
    case 'agent-state':
      return event.state === 'After contact work' ? 'quiet' : undefined;
    case 'arrow-followed':
      return event.action === 'TransferParticipantToThirdParty' ? 'quiet' : undefined;
    default:
      return undefined;
  }
};

const openedBy = (event: CenterEvent): string | undefined => {
  if (event.type === 'listening' && event.who === 'customer') return `it asked for ${event.for}`;
  if (event.type !== 'input' || event.who !== 'customer') return undefined;
  return event.kind === 'nothing' ? undefined : `the caller’s ${event.kind} "${event.value}"`;
};

const bad = (reason: string): Verdict => ({ ok: false, reason });
const good = (reason: string): Verdict => ({ ok: true, reason: `ended by ${reason}` });

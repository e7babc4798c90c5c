import type { Line } from './line.ts';
import { Listener } from './listen.ts';
import type { Participant } from './participant.ts';
import { play } from './play.ts';
import type { Prompt } from './prompt.ts';

export interface DigitRules {
  readonly maximumLength: number;
  /** Ends the input and is no part of it; up to five keys. Empty: only the length or the pause ends it. */
  readonly terminator: string;
  /** `*` throws away what was keyed so far. */
  readonly cancelKey: boolean;
  readonly firstKeyMilliseconds: number;
  readonly betweenKeysMilliseconds: number;
}

/**
 * Plays the prompt, unless a key is waiting already, and listens; the first key breaks it off. The caller is told that somebody listens when
 * the prompt is over, which is when people answer; nothing keeps them from answering earlier.
 */
const promptAndListen = async (
  line: Line,
  participant: Participant,
  prompt: Prompt | undefined,
  keys: Listener<string>,
  request: Parameters<Participant['listening']>[0],
): Promise<void> => {
  if (participant.hasKey() && line.options.earlyKeys === 'dropped') {
    while (participant.hasKey()) await participant.nextKey(line.signal);
  }
  if (participant.hasKey()) return;
  if (prompt && (await play(line, participant, prompt, keys.pending))) return;
  line.emit({ type: 'listening', who: participant.who, for: request.kind === 'key' ? 'key' : 'digits' });
  participant.listening(request);
};

const said = (line: Line, participant: Participant, keys: string): void =>
  line.emit({ type: 'input', who: participant.who, kind: keys === '' ? 'nothing' : 'keys', value: keys });

/** One key, or undefined when none came in time after the prompt. */
export const readKey = async (
  line: Line,
  participant: Participant,
  prompt: Prompt | undefined,
  milliseconds: number,
): Promise<string | undefined> => {
  const keys = new Listener(line, (signal) => participant.nextKey(signal));
  await promptAndListen(line, participant, prompt, keys, { kind: 'key', maximumLength: 1 });
  const key = await keys.within(milliseconds);
  keys.stop();
  said(line, participant, key ?? '');
  return key;
};

/** The digits keyed in, without the terminator; undefined when no key came at all. */
export const readDigits = async (
  line: Line,
  participant: Participant,
  prompt: Prompt | undefined,
  rules: DigitRules,
): Promise<string | undefined> => {
  const keys = new Listener(line, (signal) => participant.nextKey(signal));
  await promptAndListen(line, participant, prompt, keys, {
    kind: 'digits',
    maximumLength: rules.maximumLength,
    ...(rules.terminator ? { terminator: rules.terminator } : {}),
  });
  const digits = await collectDigits(keys, rules);
  keys.stop();
  said(line, participant, digits ?? '');
  return digits;
};

export const collectDigits = async (
  keys: Listener<string>,
  rules: DigitRules,
): Promise<string | undefined> => {
  let digits = '';
  let begun = false;
  for (;;) {
    const key = await keys.within(begun ? rules.betweenKeysMilliseconds : rules.firstKeyMilliseconds);
    if (key === undefined) return begun ? digits : undefined;
    begun = true;
    digits += key;
    if (rules.terminator !== '' && digits.endsWith(rules.terminator)) {
      return digits.slice(0, -rules.terminator.length);
    }
    if (key === '*' && rules.cancelKey) {
      digits = '';
      // Not established: how long the service waits after a cancelled input. As at the beginning, here.
      begun = false;
    } else if (digits.length >= rules.maximumLength) {
      return digits;
    }
  }
};

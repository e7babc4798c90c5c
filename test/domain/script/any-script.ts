import fc from 'fast-check';
import type { Script, Step } from '../../../domain/script/document.ts';
import { aScript, inAll } from './a-script.ts';

const kinds = ['say', 'ask', 'offer', 'verify', 'agreement', 'book', 'log', 'refer', 'detect-need'] as const;
const rawStep = fc.record({
  kind: fc.constantFrom(...kinds),
  picks: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  /** 0: it may be entered as often as one likes, and no step leads back to it. */
  times: fc.integer({ min: 0, max: 3 }),
  objects: fc.boolean(),
});
type RawStep = typeof rawStep extends fc.Arbitrary<infer Raw> ? Raw : never;

/** A script that the checker would let through: a step that another leads back to is bounded, and its bound leads out of every circle. */
export const anyScript: fc.Arbitrary<Script> = fc
  .record({
    raw: fc.array(rawStep, { minLength: 1, maxLength: 8 }),
    objectionAtMost: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ raw, objectionAtMost }) =>
    aScript(Object.fromEntries(raw.map((one, index) => [nameOf(index), stepOf(one, index, raw)])), {
      objections: {
        'too-expensive': {
          label: inAll('Too expensive'),
          answers: { one: { say: inAll('One, {said0|sir}.') }, two: { say: inAll('Two.') } },
          atMost: objectionAtMost,
          persists: 'end',
        },
      },
    }),
  );

/** More than any conversation with the script can need: between two entries of a bounded step no step comes twice. */
export const movesAtMost = ({ steps, objections }: Script): number => {
  const all = Object.values(steps);
  const bounds = all.reduce((sum, { atMost }) => sum + (atMost?.times ?? 0), 0);
  const raised = Object.values(objections ?? {}).reduce((sum, { atMost }) => sum + 2 * atMost + 1, 0);
  return (bounds + 1) * (all.length + 1) + raised;
};

const nameOf = (index: number): string => `s${index}`;

const stepOf = ({ kind, picks, times, objects }: RawStep, index: number, raw: readonly RawStep[]): Step => {
  const onward = [...raw.keys()].filter((other) => other > index).map(nameOf);
  // An offer that may not be made is passed over uncounted, so it bounds no circle.
  const back = [...raw.entries()].filter(
    ([other, it]) => other <= index && it.times > 0 && it.kind !== 'offer',
  );
  const pick = (from: readonly string[], which: number): string =>
    from[(picks[which] ?? 0) % Math.max(from.length, 1)] ?? 'end';
  const anywhere = [...onward, 'end', ...back.map(([other]) => nameOf(other))];
  const [one, other, last] = [pick(anywhere, 0), pick(anywhere, 1), pick([...onward, 'end'], 2)];
  const base = {
    title: inAll('Step'),
    ...(objects ? { objections: ['too-expensive'] } : {}),
    ...(times > 0 ? { atMost: { times, then: 'end' } } : {}),
  };
  const said = inAll('Heard: {said0|nothing} {said1|nothing} {customerName}');
  switch (kind) {
    case 'say':
      return { kind, ...base, say: said, next: one };
    case 'ask':
      return {
        kind,
        ...base,
        ...asked(index),
        next: [{ when: { answer: `pick${index}`, is: 'a' }, to: one }, { to: other }],
      };
    case 'offer':
      return {
        kind,
        ...base,
        offer: 'plan',
        eligible: { all: [] },
        say: said,
        accepted: one,
        refused: other,
        otherwise: last,
      };
    case 'verify':
      return { kind, ...base, say: said, yes: one, no: other };
    case 'agreement':
      return { kind, ...base, about: 'service', wording: said, yes: one, no: other };
    case 'book':
      return { kind, ...base, what: 'appointment', calendar: 'office', booked: one, none: other };
    case 'log':
      return { kind, ...base, what: 'complaint', category: 'pick0', logged: one, otherwise: other };
    case 'refer':
      return { kind, ...base, referred: one, nobody: other };
    case 'detect-need':
      return { kind, ...base, needs: { information: { to: one }, complaint: { to: other } } };
  }
};

const asked = (index: number): Pick<Extract<Step, { kind: 'ask' }>, 'fields'> => ({
  fields: [
    { name: `said${index}`, type: 'text', label: inAll('Said'), maximumLength: 50, long: true },
    { name: `pick${index}`, type: 'choice', label: inAll('Pick'), options: { a: inAll('A'), b: inAll('B') } },
    { name: `may${index}`, type: 'consent', purpose: 'marketing', label: inAll('May we?'), required: false },
  ],
});

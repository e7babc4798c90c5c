import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../domain/conversation/model.ts';
import type { ConsentState } from '../../../domain/customer/model.ts';
import type { Script } from '../../../domain/script/document.ts';
import { scriptEngine } from '../../../domain/script/engine.ts';
import type { Done, Stage } from '../../../domain/script/play.ts';
import type { Screen, Submission } from '../../../domain/script/screen.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { choicesFor } from '../../support/script-submissions.ts';
import { aFile, begun, entering } from './a-script.ts';
import { anyScript, movesAtMost } from './any-script.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '{customerName}',
    '{said0|x}',
    '$.Attributes.x',
    '${1}',
    '<b>',
    '\u202e',
    '👩‍👩‍👧‍👦',
    'שלום',
    '__proto__',
    '',
  ),
);
interface Walk {
  readonly script: Script;
  readonly language: Language;
  readonly marketing: ConsentState;
  readonly submissions: Iterable<Given>;
}
interface Given {
  readonly picks: readonly number[];
  readonly typed: string;
  readonly junk: Submission | undefined;
  readonly objects: boolean;
  readonly done: Done;
}

/** One submission after the other: what is picked on the screen, or anything at all. */
const submissions = fc.infiniteStream(
  fc.record({
    picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    typed: hostile,
    junk: fc.option(fc.dictionary(fc.constantFrom('answer', 'said0', 'objection', 'constructor'), hostile), {
      freq: 3,
      nil: undefined,
    }),
    objects: fc.boolean(),
    done: fc.constantFrom<Done>(
      { ok: true, learnt: { booked: 'Monday' }, entered: undefined },
      { ok: false, again: undefined },
    ),
  }),
);
const aWalk: fc.Arbitrary<Walk> = fc.record({
  script: anyScript,
  language: fc.constantFrom(...languages),
  marketing: fc.constantFrom<ConsentState>('granted', 'refused', 'none'),
  submissions,
});

/** Picks an option of every choice and types the same into everything else; objects only when told. */
const filled = ({ fields }: Screen, { picks, typed, objects }: Given): Submission =>
  Object.fromEntries(
    fields.flatMap(({ name, options }, index) => {
      if (name === 'objection' && !objects) return [];
      const pick = options?.[(picks[index % picks.length] ?? 0) % options.length]?.value;
      return [[name, pick ?? (options === undefined ? typed.trim() || 'x' : '')]];
    }),
  );

const deepFrozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
};

interface Seen {
  readonly stage: Stage;
  readonly before: Conversation;
  readonly submission: Submission;
  /** The same object when it was refused. */
  readonly after: Conversation;
}

/** Plays until it is over. A conversation is frozen before it is handed in: the engine may change nothing in place. */
const play = ({ script, language, marketing, submissions: all }: Walk): readonly Seen[] => {
  const stageOf = (conversation: Conversation | undefined): Stage => ({
    script,
    language,
    file: aFile({ marketing }),
    choices: conversation === undefined ? [] : choicesFor(scriptEngine.choicesWanted(script, conversation)),
  });
  const seen: Seen[] = [];
  let before = deepFrozen(begun(stageOf(undefined)));
  let refusals = 0;
  for (const given of all) {
    if (before.place.at === 'over') break;
    const stage = stageOf(before);
    const screen = scriptEngine.screen(stage, before);
    // Enough of what is refused: from here on it is answered well.
    const patient = refusals < 20;
    const submission =
      given.junk !== undefined && patient
        ? given.junk
        : filled(screen, patient ? given : { ...given, typed: '{customerName} <b>' });
    const move = scriptEngine.submit(stage, before, submission, entering);
    let after = before;
    if (!move.ok) refusals += 1;
    else if (move.value.kind === 'moved') after = move.value.conversation;
    else if (move.value.work.do === 'switch-script') break;
    else {
      const moved = move.value.then(given.done);
      if (moved.ok) after = moved.value;
    }
    seen.push({ stage, before, submission, after: deepFrozen(after) });
    before = after;
    if (seen.length > movesAtMost(script) + refusals) throw new Error('it does not end');
  }
  return seen;
};

const whatever = (check: (walk: Walk, seen: readonly Seen[]) => void) =>
  fc.assert(
    fc.property(aWalk, (walk) => check(walk, play(walk))),
    { numRuns: 400 },
  );

describe('any conversation over any script that the checker lets through', () => {
  it('ends within its bounds, closed with a disposition, whatever is submitted and whatever work comes to', () => {
    whatever((_, seen) => {
      expect(seen.at(-1)?.after).toMatchObject({
        place: { at: 'over' },
        disposition: { code: 'served', by: 'script' },
      });
    });
  });

  it('numbers its entries from 1 without a gap, and never changes one', () => {
    whatever((_, seen) => {
      for (const { before, after } of seen) {
        expect(after.entries.map(({ number }) => number)).toEqual(
          after.entries.map((_one, index) => index + 1),
        );
        expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
        expect(after.entries.length - before.entries.length).toBeLessThanOrEqual(1);
      }
    });
  });

  it('enters and shows no offer to a customer who refused marketing, before or in it', () => {
    whatever(({ marketing, script }, seen) => {
      for (const { stage, before, after } of seen) {
        const refused = (before.learnt.marketing ?? marketing) === 'refused';
        const offered = after.entries.slice(before.entries.length).some(({ what }) => what.kind === 'offer');
        expect(refused && offered).toBe(false);
        const shown = scriptEngine.screen(stage, before).place.replace('step:', '');
        expect(refused && script.steps[shown]?.kind === 'offer').toBe(false);
      }
    });
  });

  it('says what was accepted word for word, and merges no value a second time', () => {
    whatever((_, seen) => {
      for (const { stage, before, submission, after } of seen) {
        const what = after.entries.length > before.entries.length ? after.entries.at(-1)?.what : undefined;
        if (what?.kind === 'answers') {
          for (const [name, value] of Object.entries(what.values)) {
            if (name.startsWith('said')) expect(value).toBe(submission[name]?.trim());
          }
        }
        const { place, say } = scriptEngine.screen(stage, after);
        const step = stage.script.steps[place.replace('step:', '')];
        if (step?.kind === 'verify') {
          const heard = ['said0', 'said1'].map((name) => after.answers[name]?.value ?? 'nothing');
          expect(say).toEqual([`Heard: ${heard.join(' ')} Ada Lovelace`]);
        }
      }
    });
  });

  it('takes a submission whole or not at all, and the same way each time', () => {
    whatever((_, seen) => {
      for (const { stage, before, submission, after } of seen) {
        const again = scriptEngine.submit(stage, before, submission, entering);
        if (!again.ok) {
          expect(after).toBe(before);
          for (const { message } of again.error.problems) expect(message).not.toBe('');
        } else if (again.value.kind === 'moved') expect(again.value.conversation).toEqual(after);
      }
    });
  });

  it('enters no step more often than its bound', () => {
    whatever(({ script }, seen) => {
      for (const { after } of seen) {
        for (const [name, { atMost }] of Object.entries(script.steps)) {
          if (atMost !== undefined) expect(after.visits[name] ?? 0).toBeLessThanOrEqual(atMost.times);
        }
      }
    });
  });
});

import type { Conversation } from '../../domain/conversation/model.ts';
import type { Script } from '../../domain/script/document.ts';
import { scriptEngine } from '../../domain/script/engine.ts';
import type { Done, Entering, Stage } from '../../domain/script/play.ts';
import type { Submission } from '../../domain/script/screen.ts';
import type { Language } from '../../domain/shared/language.ts';
import { aConversation } from '../domain/script/a-script.ts';
import { fairQueue } from './fair-queue.ts';
import { comparedIn, fileVariations } from './script-facts.ts';
import { choicesFor, submissionsFor } from './script-submissions.ts';
import { passedOver, waysTaken } from './script-ways.ts';

/** What a systematic walk through a script came to. */
export interface Explored {
  /** By the names of `targetsOf`. */
  readonly reached: ReadonlySet<string>;
  readonly submissions: number;
}

const entering: Entering = { contactId: 'contact-1', now: new Date('2026-11-24T10:00:00Z') };
/** A short walk with every customer file finds most; what is missing then is looked for in a long one. */
const walks = [{ statesAtMost: 200 }, { statesAtMost: 3000 }];

/**
 * Walks a script through the engine: from every state that differs in what the script looks at, with every choice, the values on both sides of
 * every comparison, every way work may end, and a customer file of every kind that it tells apart. What differs most from what was seen is followed first.
 *
 * @param targets where to come to; the walk ends when it came to all of it.
 */
export const exploreScript = (script: Script, language: Language, targets: readonly string[]): Explored => {
  const missing = new Set(targets);
  const compared = comparedIn(script);
  let submissions = 0;
  const files = fileVariations(compared);
  for (const { file, statesAtMost } of walks.flatMap((walk) => files.map((file) => ({ file, ...walk })))) {
    if (missing.size === 0) break;
    const stage = (conversation: Conversation): Stage => ({
      script,
      language,
      file,
      choices: choicesFor(scriptEngine.choicesWanted(script, conversation)),
    });
    const start = aConversation({ language });
    const begun = scriptEngine.begin(stage(start), start, { id: script.id, version: script.version });
    const came = (ways: readonly string[]): boolean => ways.filter((way) => missing.delete(way)).length > 0;
    came(passedOver(stage(begun), script.start, begun));
    const waiting = fairQueue(script, compared.answers, statesAtMost);
    waiting.add(begun);
    for (let at = waiting.next(); at !== undefined && missing.size > 0; at = waiting.next()) {
      if (at.place.at === 'step') came([at.place.step]);
      const here = stage(at);
      for (const submission of submissionsFor(here, at, compared)) {
        for (const then of [here, ...refusedMeanwhile(here, at)]) {
          submissions += 1;
          for (const next of outcomes(then, at, submission)) {
            came(waysTaken(then, at, next));
            waiting.add(next);
          }
        }
      }
    }
  }
  return { reached: new Set(targets.filter((target) => !missing.has(target))), submissions };
};

/** An offer stands on the screen, and elsewhere the customer refuses marketing. */
const refusedMeanwhile = (stage: Stage, { place }: Conversation): readonly Stage[] =>
  place.at === 'step' && stage.script.steps[place.step]?.kind === 'offer'
    ? [{ ...stage, file: { ...stage.file, marketing: 'refused' } }]
    : [];

/** Where a submission may lead: work may be done, or not. @throws when the engine refuses what is valid. */
const outcomes = (
  stage: Stage,
  conversation: Conversation,
  submission: Submission,
): readonly Conversation[] => {
  const move = scriptEngine.submit(stage, conversation, submission, entering);
  if (!move.ok) {
    throw new Error(
      `${stage.script.id}, ${JSON.stringify(conversation.place)}: ${JSON.stringify(submission)} was refused: ${JSON.stringify(move.error.problems)}`,
    );
  }
  const { value } = move;
  if (value.kind === 'moved') return [value.conversation];
  if (value.work.do === 'switch-script') {
    const switched = value.then({ ok: true, learnt: {}, entered: undefined });
    return switched.ok ? [{ ...switched.value, place: { at: 'over' } }] : [];
  }
  const learnt: Conversation['learnt'] = {
    book: { booked: 'Monday at 9' },
    'promise-callback': { callbackDue: 'tomorrow' },
    'log-complaint': { complaintReference: 'K472913', complaintDue: 'on Monday' },
  }[value.work.do];
  const dones: readonly Done[] = [
    { ok: true, learnt, entered: undefined },
    { ok: false, again: undefined },
  ];
  return dones.flatMap((done) => {
    const moved = value.then(done);
    return moved.ok ? [moved.value] : [];
  });
};

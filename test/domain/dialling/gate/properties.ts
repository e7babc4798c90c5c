import { foresee, gate } from '../../../../domain/dialling/gate.ts';
import type { GateQuestion, Refused, Verdict } from '../../../../domain/dialling/model.ts';
import { chanceOf, oneOf } from './chance.ts';
import { closedAt, countriesIn, purposeIn, zonesIn } from './oracle.ts';
import { randomQuestion } from './random-questions.ts';
import { waysToBeStricter } from './stricter.ts';

const day = 86_400_000;
const minute = 60_000;

/** When everything that the person has against this call was said; what cannot be read was said last of all. */
const oppositions = (question: GateQuestion): readonly number[] => {
  const purpose = purposeIn(question);
  const { refusals, attempts, listed } = question.record;
  const aimedAt = (refused: string) =>
    refused === 'all' || refused === purpose || (purpose === 'survey' && refused === 'marketing');
  return [
    ...refusals.filter((one) => aimedAt(one.purpose)).map(({ at }) => at),
    ...attempts.filter((one) => one.outcome === 'refused' && aimedAt(one.purpose)).map(({ at }) => at),
    ...(purpose === 'service' ? [] : Object.values(listed).map(({ since }) => since)),
  ].map((at) => (Number.isNaN(at.getTime()) ? Number.POSITIVE_INFINITY : at.getTime()));
};

const wishes = ({ campaign, record, person, now }: GateQuestion, purpose: string): readonly number[] =>
  [
    person.consent?.at,
    ...record.consents.filter((one) => one.purpose === purpose).map(({ at }) => at),
    ...(purpose === 'service' && campaign.kind !== 'survey' ? [person.askedAt] : []),
  ]
    .map((at) => at?.getTime() ?? Number.NaN)
    .filter((at) => at <= now.getTime());

type Property = (question: GateQuestion, verdict: Verdict, chance: () => number) => string | undefined;

/** Each says what is wrong; undefined: nothing is. */
const properties: Readonly<Record<string, Property>> = {
  'stricter facts never turn a no into a yes': (question, verdict, chance) => {
    const stricter = oneOf(chance, waysToBeStricter)(question, chance);
    return !verdict.allowed && gate(stricter).allowed ? `stricter: ${JSON.stringify(stricter)}` : undefined;
  },

  'a consent, or a wish, of before an opposition or of the same instant never counts': (
    question,
    verdict,
  ) => {
    if (!verdict.allowed) return undefined;
    const purpose = purposeIn(question);
    // A national list is not asked for a survey of which somebody decided that it is no marketing.
    const against = oppositions(surveyLoosened(question) ? unlisted(question) : question);
    const last = Math.max(...against);
    return against.length > 0 && !wishes(question, purpose).some((at) => at > last)
      ? `nothing was said after ${last}`
      : undefined;
  },

  'an unknown country or zone is never called': (question, verdict) =>
    verdict.allowed && (countriesIn(question) === undefined || zonesIn(question) === undefined)
      ? 'nobody knows where it is'
      : undefined,

  'nobody is called to sell in Belgium without a current list': (question, verdict) => {
    if (!verdict.allowed || purposeIn(question) !== 'marketing') return undefined;
    if (!countriesIn(question)?.includes('BE')) return undefined;
    const list = question.nationalLists['BE'];
    const age = list === undefined ? Number.NaN : question.now.getTime() - list.takenAt.getTime();
    return age >= 0 && age <= 31 * day ? undefined : `the list is ${age} ms old`;
  },

  'France, the Netherlands and Germany: nobody is called to sell without a consent': (question, verdict) => {
    if (!verdict.allowed || purposeIn(question) !== 'marketing') return undefined;
    const countries = countriesIn(question) ?? [];
    return countries.some((country) => country !== 'BE') && wishes(question, 'marketing').length === 0
      ? 'there is none'
      : undefined;
  },

  'a yes lies inside every window and on no holiday, in every zone': (question, verdict) =>
    verdict.allowed ? closedAt(question, question.now.getTime()) : undefined,

  'a number that was called enough, or just now, is left alone': (question, verdict) => {
    const { person, record, now } = question;
    const asked = purposeIn(question) === 'service' && person.askedAt !== undefined && person.askedAt <= now;
    if (!verdict.allowed || asked) return undefined;
    const ages = record.attempts
      .filter(({ outcome }) => outcome !== 'skipped')
      .map(({ at, purpose }) => ({ purpose, age: now.getTime() - at.getTime() }));
    const justNow = ages.filter(({ age }) => !(age >= 15 * minute));
    const sales = ages.filter(({ purpose, age }) => purpose !== 'service' && age < 30 * day);
    const french = purposeIn(question) === 'marketing' && countriesIn(question)?.includes('FR') === true;
    return justNow.length > 0 || (french && sales.length >= 4) ? JSON.stringify(ages) : undefined;
  },

  'the number that is shown is ours and may be shown': ({ callerId, settings }, verdict) =>
    verdict.allowed && (callerId !== '+3225550100' || !settings.callerIds.includes(callerId))
      ? `shown: ${callerId}`
      : undefined,

  'no verdict has a number in it': (question, verdict) => {
    const told = JSON.stringify(verdict);
    const shown = [question.number, question.callerId ?? ''].filter((number) => number.length > 5);
    return shown.some((number) => told.includes(number.slice(1))) ? told : undefined;
  },

  'what is foreseen to be refused is refused': (question, verdict) =>
    verdict.allowed && !foresee(question).allowed ? 'foreseen, and allowed' : undefined,

  'a refusal has a reason, and its moment is to come': (question, verdict) => {
    if (verdict.allowed) return undefined;
    if (verdict.reasons.length === 0) return 'no reason';
    return verdict.notBefore !== undefined && verdict.notBefore <= question.now ? 'in the past' : undefined;
  },

  'who waits until the moment given finds the window open and the number rested': (question, verdict) =>
    verdict.allowed || verdict.notBefore === undefined
      ? undefined
      : wrongWait(question, { ...verdict, notBefore: verdict.notBefore }),
};

const surveyLoosened = (question: GateQuestion): boolean =>
  purposeIn(question) === 'survey' &&
  (countriesIn(question) ?? []).every((country) =>
    question.settings.loosen.some(
      (one) => one.purpose === 'survey' && one.country === country && one.reason !== '',
    ),
  );
const unlisted = (question: GateQuestion): GateQuestion => ({
  ...question,
  record: { ...question.record, listed: {} },
});

/** What people have to mend while one waits. */
const mended: readonly string[] = [
  'gate.campaign-state',
  'gate.caller-id-missing',
  'gate.caller-id-unreadable',
  'gate.caller-id-not-ours',
  'gate.caller-id-mobile',
  'gate.caller-id-kind',
  'gate.national-list-missing',
  'gate.national-list-stale',
  'gate.settings',
  'gate.attempt-active',
  // It may grow too old meanwhile.
  'gate.consent-too-old',
];

const wrongWait = (question: GateQuestion, { notBefore, reasons }: Refused & { notBefore: Date }) => {
  if (reasons.some(({ code }) => code === 'gate.settings')) return undefined;
  const closed = closedAt(question, notBefore.getTime());
  if (closed !== undefined) return `at ${notBefore.toISOString()}: ${closed}`;
  const then = gate({ ...question, now: notBefore });
  const still = then.allowed ? [] : then.reasons.filter(({ code }) => !mended.includes(code));
  if (still.length > 0) return `at ${notBefore.toISOString()}: ${JSON.stringify(still)}`;
  const sooner = new Date(notBefore.getTime() - minute);
  const only = reasons.length === 1 && reasons[0]?.code === 'gate.window';
  // A wish that is dated later than now counts when its time has come: that is another question.
  const wished = question.person.askedAt !== undefined && question.person.askedAt > question.now;
  return only && !wished && sooner > question.now && gate({ ...question, now: sooner }).allowed
    ? `${sooner.toISOString()} is sooner`
    : undefined;
};

/**
 * Asks so many random questions and holds every answer against every property.
 *
 * @returns how many were a yes, and how many of the others had a moment to wait for.
 * @throws with the seed and the question that breaks a property: `checkQuestions(seed, 1)` asks it again.
 */
export const checkQuestions = (firstSeed: number, count: number) => {
  const seen = { yes: 0, waiting: 0, codes: new Set<string>() };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const chance = chanceOf(seed);
    const question = randomQuestion(chance);
    const verdict = gate(question);
    for (const [name, property] of Object.entries(properties)) {
      const wrong = property(question, verdict, chance);
      if (wrong !== undefined) {
        throw new Error(
          `seed ${seed}: ${name}: ${wrong}\n${JSON.stringify({ question, verdict }, undefined, 1)}`,
        );
      }
    }
    if (verdict.allowed) seen.yes += 1;
    else if (verdict.notBefore !== undefined) seen.waiting += 1;
    if (!verdict.allowed) for (const { code } of verdict.reasons) seen.codes.add(code);
  }
  return seen;
};

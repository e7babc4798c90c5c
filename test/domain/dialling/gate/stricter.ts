import type { GateQuestion } from '../../../../domain/dialling/model.ts';
import { oneOf } from './chance.ts';
import { anActive, anAttempt, aRefusal, tightening } from './random-questions.ts';

type Stricter = (question: GateQuestion, chance: () => number) => GateQuestion;
const day = 86_400_000;

/** Only older: what is dated later than now counts for nothing already. */
const earlier = (date: Date, { now }: GateQuestion, chance: () => number): Date =>
  date <= now ? new Date(date.getTime() - chance() * 100 * day) : date;
const withRecord = (question: GateQuestion, record: Partial<GateQuestion['record']>): GateQuestion => ({
  ...question,
  record: { ...question.record, ...record },
});
const withPerson = (question: GateQuestion, person: Partial<GateQuestion['person']>): GateQuestion => ({
  ...question,
  person: { ...question.person, ...person },
});

/** Every way in which the facts can speak more against a call: none may turn a no into a yes. */
export const waysToBeStricter: readonly Stricter[] = [
  (question, chance) =>
    withRecord(question, {
      refusals: [...question.record.refusals, aRefusal(chance, question.now.getTime())],
    }),
  (question, chance) =>
    withRecord(question, {
      attempts: [...question.record.attempts, anAttempt(chance, question.now.getTime())],
    }),
  (question, chance) => withRecord(question, { active: anActive(chance, question.now.getTime()) }),
  (question, chance) =>
    withRecord(question, {
      consents: question.record.consents.map((grant) => ({
        ...grant,
        at: earlier(grant.at, question, chance),
      })),
    }),
  (question) => withRecord(question, { consents: [] }),
  (question, chance) =>
    withPerson(question, {
      consent: question.person.consent && {
        ...question.person.consent,
        at: earlier(question.person.consent.at, question, chance),
      },
    }),
  (question) => withPerson(question, { consent: undefined }),
  (question) => withPerson(question, { askedAt: undefined }),
  (question) =>
    question.person.timeZone === undefined ? withPerson(question, { timeZone: 'Asia/Tokyo' }) : question,
  (question) => (question.person.country === undefined ? withPerson(question, { country: 'FR' }) : question),
  (question) => withPerson(question, { attempts: question.person.attempts + 1 }),
  (question) =>
    withRecord(question, {
      listed: {
        ...question.record.listed,
        NL: { version: '1', since: new Date(question.now.getTime() - day) },
      },
    }),
  (question) => ({ ...question, nationalLists: {} }),
  (question, chance) => ({
    ...question,
    nationalLists: Object.fromEntries(
      Object.entries(question.nationalLists).map(([country, list]) => [
        country,
        { ...list, takenAt: earlier(list.takenAt, question, chance) },
      ]),
    ),
  }),
  (question) => ({ ...question, settings: { ...question.settings, loosen: [] } }),
  (question, chance) => ({
    ...question,
    settings: {
      ...question.settings,
      tighten: [
        ...question.settings.tighten,
        {
          ...tightening,
          country: oneOf(chance, ['BE', 'FR', 'NL', 'DE']),
          purpose: oneOf(chance, ['marketing', 'survey', 'service'] as const),
        },
      ],
    },
  }),
  (question) =>
    question.campaign.windows.length === 0
      ? { ...question, campaign: { ...question.campaign, windows: [{ day: 4, from: '11:00', to: '15:00' }] } }
      : question,
  (question) => ({ ...question, campaign: { ...question.campaign, state: 'paused' } }),
  (question) => ({ ...question, callerId: undefined }),
];

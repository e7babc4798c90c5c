import type { Asked, CountryCase } from './asked.ts';
import { allows, dayMs, type Finding, forbids, forbidsUntil, instantFact } from './finding.ts';
import { consentAt, listedAt, ownRefusalAt } from './opposition.ts';

/**
 * What the person said to us counts in every campaign, until they say something else later: a specific consent, or the wish for this very
 * call. On the same instant is not later.
 */
export const ownRefusal = (asked: Asked): readonly Finding[] => {
  const { question, purpose, askedAt } = asked;
  const refusedAt = ownRefusalAt(question.record, purpose);
  if (refusedAt === undefined) return [allows('gate.own-refusal', { refused: 'never' })];
  const facts = { refusedAt: instantFact(refusedAt) };
  if (askedAt !== undefined && askedAt > refusedAt) {
    return [allows('gate.own-refusal', { ...facts, askedAt: instantFact(askedAt) })];
  }
  const consented = consentAt(asked);
  return consented !== undefined && consented > refusedAt
    ? [allows('gate.own-refusal', { ...facts, consentAt: instantFact(consented) })]
    : [forbids('gate.own-refusal', facts)];
};

/** France: sixty days without a call after a refusal, even if a consent follows it. */
export const silence = ({ question, purpose, countries, now }: Asked): readonly Finding[] => {
  const refusedAt = ownRefusalAt(question.record, purpose);
  return countries.flatMap(({ country, effective }) => {
    const { silenceDays } = effective.rules;
    if (silenceDays === 0) return [];
    const facts = { country, days: String(silenceDays) };
    if (refusedAt === undefined) return [allows('gate.silence', facts)];
    const until = refusedAt + silenceDays * dayMs;
    if (until <= now) return [allows('gate.silence', { ...facts, refusedAt: instantFact(refusedAt) })];
    return [
      Number.isFinite(until)
        ? forbidsUntil('gate.silence', until, { ...facts, refusedAt: instantFact(refusedAt) })
        : forbids('gate.silence', facts),
    ];
  });
};

/** What the rules of each country want to know before somebody is called. */
export const basis = (asked: Asked): readonly Finding[] =>
  asked.countries.flatMap((one) => {
    const { country, effective } = one;
    if (effective.basis === 'national-list') return [listed(asked, one)];
    if (effective.basis === 'consent') return [consent(asked, one)];
    return asked.purpose === 'service'
      ? [allows('gate.service', { country })]
      : [allows('gate.survey-loosened', { country, loosenedOn: effective.loosenedOn ?? '' })];
  });

/** A consent dated after every opposition, and not older than the country lets it be. */
const consent = (asked: Asked, { country, effective: { rules } }: CountryCase): Finding => {
  const at = consentAt(asked);
  if (at === undefined) return forbids('gate.consent', { country });
  const facts = { country, consentAt: instantFact(at) };
  const opposed = listedAt(asked.question.record);
  if (opposed !== undefined && at <= opposed) {
    return forbids('gate.consent-before-opposition', { ...facts, listedSince: instantFact(opposed) });
  }
  const most = rules.consentMostDays;
  return most !== undefined && asked.now - at > most * dayMs
    ? forbids('gate.consent-too-old', { ...facts, mostDays: String(most) })
    : allows('gate.consent', facts);
};

/** The list itself is looked at by its own rule; a specific consent counts against an entry only if it is dated after it. */
const listed = (asked: Asked, { country }: CountryCase): Finding => {
  const opposed = listedAt(asked.question.record);
  if (opposed === undefined) return allows('gate.listed', { country, listed: 'no' });
  const at = consentAt(asked);
  const facts = { country, listedSince: instantFact(opposed) };
  if (at === undefined) return forbids('gate.listed', facts);
  return at > opposed
    ? allows('gate.listed', { ...facts, consentAt: instantFact(at) })
    : forbids('gate.consent-before-opposition', { ...facts, consentAt: instantFact(at) });
};

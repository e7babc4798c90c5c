import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import type { GateQuestion, NumberRecord, OutboundSettings } from '../../../../domain/dialling/model.ts';

/** Fixed or mobile lines that do not exist, one a country. */
export const numbers = {
  BE: '+32470123456',
  FR: '+33612345678',
  NL: '+31612345678',
  DE: '+4930123456',
} as const;

export const at = (instant: string): Date => new Date(instant);

/** A Tuesday morning in Brussels: nothing is closed anywhere in the table. */
export const tuesdayMorning = at('2026-11-24T10:00:00Z');

export const settings: OutboundSettings = {
  callerIds: ['+3225550100'],
  tighten: [],
  loosen: [],
  callsPerSecond: 2,
  burst: 5,
};

const record: NumberRecord = {
  key: 'key',
  revision: 0,
  refusals: [],
  consents: [],
  listed: {},
  attempts: [],
  active: undefined,
};

interface Changes {
  readonly now?: Date;
  readonly number?: string;
  readonly kind?: CampaignKind;
  readonly campaign?: Partial<GateQuestion['campaign']>;
  readonly person?: Partial<GateQuestion['person']>;
  readonly record?: Partial<NumberRecord>;
  readonly settings?: Partial<OutboundSettings>;
  readonly nationalLists?: GateQuestion['nationalLists'];
  readonly callerId?: string | undefined;
  readonly deploymentZone?: string;
}

/** A question that everything speaks for: a Belgian number on no list, on a Tuesday morning; and what is different this time. */
export const question = (changes: Changes = {}): GateQuestion => ({
  now: changes.now ?? tuesdayMorning,
  number: changes.number ?? numbers.BE,
  attemptId: 'autumn.key.1',
  campaign: {
    name: 'autumn',
    kind: changes.kind ?? 'telesales',
    state: 'running',
    windows: [],
    firstDay: '2026-01-01',
    lastDay: '2027-12-31',
    mostAttempts: 5,
    ...changes.campaign,
  },
  deploymentZone: changes.deploymentZone ?? 'Europe/Brussels',
  person: {
    country: undefined,
    timeZone: undefined,
    consent: undefined,
    attempts: 0,
    askedAt: undefined,
    ...changes.person,
  },
  callerId: 'callerId' in changes ? changes.callerId : '+3225550100',
  record: { ...record, ...changes.record },
  nationalLists: changes.nationalLists ?? {
    BE: { country: 'BE', version: '2026-11-20', takenAt: at('2026-11-20T00:00:00Z') },
  },
  settings: { ...settings, ...changes.settings },
});

import type { Campaign, RunningCampaign } from '../../../domain/campaign/model.ts';

/** When lists are imported in tests, and for which campaign. */
export const now = new Date('2026-11-24T10:00:00Z');

export const campaign = (
  change: Partial<Campaign> = {},
  state: RunningCampaign['state'] = 'draft',
): RunningCampaign => ({
  campaign: {
    name: 'spring',
    kind: 'telesales',
    title: { fr: 'Printemps', nl: 'Lente', de: 'Frühling', en: 'Spring' },
    script: undefined,
    need: 'commercial-question',
    languages: ['fr', 'nl', 'de', 'en'],
    team: 'sales',
    manner: 'progressive',
    callerIds: ['+3225550100'],
    windows: [],
    mostAttempts: 3,
    retries: {},
    quotas: {},
    goals: {},
    firstDay: '2026-11-01',
    lastDay: '2026-12-31',
    ringSeconds: 25,
    answeringMachine: 'off',
    mostAbandonedPercent: 3,
    ...change,
  },
  state,
  revision: 1,
  changedAt: now,
});

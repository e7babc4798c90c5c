import type { Campaign, CampaignState, RunningCampaign } from '../../../domain/campaign/model.ts';

/** A campaign that is right in everything; a test names what it changes. */
export const aCampaign = (changes: Partial<Campaign> = {}): Campaign => ({
  name: 'telesales',
  kind: 'telesales',
  title: { fr: 'Télévente', nl: 'Televerkoop', de: 'Telefonverkauf', en: 'Telesales' },
  script: 'telesales',
  need: 'commercial-question',
  languages: ['fr', 'nl', 'de', 'en'],
  team: 'campaigns',
  manner: 'progressive',
  callerIds: ['+3225880100'],
  windows: [1, 2, 3, 4, 5].map((day) => ({ day, from: '10:00', to: '18:00' })),
  mostAttempts: 3,
  retries: { busy: [15, 60], 'no-answer': [180, 1440] },
  quotas: {},
  goals: {},
  firstDay: '2026-11-24',
  lastDay: '2026-12-18',
  ringSeconds: 25,
  answeringMachine: 'off',
  mostAbandonedPercent: 3,
  ...changes,
});

export const aStandingCampaign = (
  state: CampaignState,
  { campaign = aCampaign(), revision = 1 }: { readonly campaign?: Campaign; readonly revision?: number } = {},
): RunningCampaign => ({ campaign, state, revision, changedAt: new Date('2026-11-24T08:00:00Z') });

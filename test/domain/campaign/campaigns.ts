import type { Campaign, CampaignState, RunningCampaign } from '../../../domain/campaign/model.ts';
import type { CampaignSurroundings, ListOfCampaign } from '../../../domain/campaign/ports.ts';

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

/** What is around `aCampaign`. */
export const ourSurroundings = (changes: Partial<CampaignSurroundings> = {}): CampaignSurroundings => ({
  scripts: [
    {
      id: 'telesales',
      purpose: 'marketing',
      direction: 'outbound',
      needs: ['commercial-question'],
      campaign: 'telesales',
    },
    {
      id: 'survey',
      purpose: 'survey',
      direction: 'outbound',
      needs: ['information'],
      campaign: 'satisfaction',
    },
    { id: 'follow-up', purpose: 'service', direction: 'outbound', needs: ['complaint'], campaign: undefined },
    { id: 'complaint', purpose: 'service', direction: 'inbound', needs: ['complaint'], campaign: undefined },
  ],
  teams: { campaigns: ['fr', 'nl', 'de', 'en'], sales: ['fr', 'nl'] },
  callerIds: ['+3225880100', '+32470123456'],
  today: '2026-11-24',
  ...changes,
});

export const aList = (changes: Partial<ListOfCampaign> = {}): ListOfCampaign => ({
  id: 'list-1',
  state: 'complete',
  rows: 1000,
  members: 1000,
  duplicates: 0,
  bad: 0,
  problems: {},
  skipped: 0,
  skips: {},
  ...changes,
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignControl } from '../../../domain/campaign/campaign-control.ts';
import {
  type ChangeCampaignPorts,
  type ChangeRequest,
  changeCampaign,
} from '../../../domain/campaign/change-campaign.ts';
import { checkReadiness } from '../../../domain/campaign/check-readiness.ts';
import { inMemoryCampaigns } from '../../../domain/campaign/in-memory-campaigns.ts';
import { inMemoryCounting } from '../../../domain/campaign/in-memory-counting.ts';
import type { CampaignState } from '../../../domain/campaign/model.ts';
import type { ListOfCampaign } from '../../../domain/campaign/ports.ts';
import { refusalWords } from '../../../domain/campaign/refusal-words.ts';
import { type CampaignAction, campaignActions } from '../../../domain/campaign/refusals.ts';
import { aCampaign, aList, aStandingCampaign, ourSurroundings } from './campaigns.ts';

const now = new Date('2026-11-24T09:00:00Z');
const portsWith = (
  state: CampaignState | undefined,
  { lists = [aList()] }: { readonly lists?: readonly ListOfCampaign[] } = {},
): ChangeCampaignPorts => ({
  book: inMemoryCampaigns(state === undefined ? [] : [aStandingCampaign(state)]),
  clock: { now: () => now },
  surroundings: { read: async () => ourSurroundings() },
  lists: { of: async () => lists },
});
const request = (action: CampaignAction, why = 'as agreed'): ChangeRequest => {
  const asked = { campaign: 'telesales', by: 'ann', why };
  return action === 'create' || action === 'edit'
    ? { ...asked, action, document: aCampaign() }
    : { ...asked, action };
};
const wordsOf = async (ports: ChangeCampaignPorts, asked: ChangeRequest): Promise<string> => {
  const changed = await changeCampaign(ports)(asked);
  if (changed.ok) throw new Error('it was changed');
  return refusalWords(changed.error);
};

describe('the life of a campaign', () => {
  it('goes from draft to running, pauses, goes on, and is stopped for good, and each change is recorded', async () => {
    const ports = portsWith(undefined);
    const states: string[] = [];

    for (const action of ['create', 'start', 'pause', 'edit', 'resume', 'stop'] as const) {
      const changed = await changeCampaign(ports)(request(action, `because of ${action}`));
      if (changed.ok) states.push(changed.value.now.state);
    }

    expect(states).toEqual(['draft', 'running', 'paused', 'paused', 'running', 'stopped']);
    expect(await ports.book.changes('telesales')).toEqual(
      ['created', 'started', 'paused', 'edited', 'resumed', 'stopped'].map((what, index) => ({
        campaign: 'telesales',
        revision: index + 1,
        what,
        at: now,
        by: 'ann',
        why: `because of ${['create', 'start', 'pause', 'edit', 'resume', 'stop'][index]}`,
      })),
    );
  });

  it.each([
    ['draft', ['edit', 'start', 'stop']],
    ['running', ['edit', 'pause', 'stop', 'complete']],
    ['paused', ['edit', 'resume', 'stop', 'complete']],
    ['stopped', []],
    ['complete', []],
  ] as const)('lets nothing else be done in state %s than %j', async (state, allowed) => {
    const done: string[] = [];

    for (const action of campaignActions) {
      if ((await changeCampaign(portsWith(state))(request(action))).ok) done.push(action);
    }

    expect(done.toSorted()).toEqual([...allowed].toSorted());
  });

  it('says what is possible instead', async () => {
    expect(await wordsOf(portsWith('paused'), request('pause'))).toBe(
      'the campaign "telesales" cannot pause: it is paused. Possible now: edit, resume, stop, complete',
    );
    expect(await wordsOf(portsWith('complete'), request('start'))).toContain('over for good');
    expect(await wordsOf(portsWith('draft'), { ...request('start'), campaign: 'telesale' })).toBe(
      'there is no campaign "telesale": did you mean "telesales"?',
    );
    expect(await wordsOf(portsWith('draft'), request('create'))).toContain('already (draft)');
  });

  it('is changed by nobody without a word why', async () => {
    expect(await wordsOf(portsWith('running'), request('pause', '  '))).toContain('every change');
  });

  it('does not begin without a list, nor while one is being imported, nor with one that brought nobody', async () => {
    const refused = (lists: readonly ListOfCampaign[]) =>
      wordsOf(portsWith('draft', { lists }), request('start'));

    expect(await refused([])).toContain('no list was imported for "telesales"');
    expect(await refused([aList(), aList({ state: 'importing' })])).toContain('has not ended');
    expect(await refused([aList({ members: 0, bad: 3 })])).toContain('brought no member: 3 bad rows');
    expect(await refused([aList({ members: 2, skipped: 2, skips: { 'gate.listed': 2 } })])).toContain(
      'of 2 members all will be skipped',
    );
  });

  it('begins without a list where the calendar says whom it reminds', async () => {
    const reminder = aCampaign({ kind: 'reminder', manner: 'automated', script: undefined });

    expect(await checkReadiness({ lists: { of: async () => [] } })(reminder)).toEqual([]);
  });

  it('tells how many will be skipped and why before it begins', async () => {
    const lists = [
      aList({ members: 1000, skipped: 30, skips: { 'gate.listed': 30 } }),
      aList({ members: 200, skipped: 7, skips: { 'gate.zone': 5, 'gate.listed': 4 } }),
    ];

    const changed = await changeCampaign(portsWith('draft', { lists }))(request('start'));

    expect(changed.ok && changed.value.warnings.map(({ why }) => why)).toEqual([
      'of 1,200 members 37 will be skipped, as things stood at the import: gate.listed 34, gate.zone 5',
    ]);
  });

  it('keeps its kind once it has begun: its purpose decided who was called', async () => {
    const asked = { ...request('edit'), document: aCampaign({ kind: 'prospecting' }) } as ChangeRequest;

    expect(await wordsOf(portsWith('running'), asked)).toContain('keeps that kind');
  });

  it('is paused and completed by rule, in the name of parloir, and left as it is when it does not run', async () => {
    const ports = { ...portsWith('running'), counting: inMemoryCounting() };
    const control = campaignControl(ports);

    await control.pause('telesales', 'too many abandoned calls');
    await control.pause('telesales', 'too many abandoned calls');
    await control.complete('telesales', 'all members are over');
    await control.complete('nobody', 'all members are over');

    expect((await ports.book.changes('telesales')).map(({ what, by }) => `${what} by ${by}`)).toEqual([
      'paused by parloir',
      'completed by parloir',
    ]);
  });

  it('has one history that every state follows from, whoever changes it at the same time', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...campaignActions), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (rounds) => {
          const ports = portsWith(undefined);
          let written = 0;
          for (const actions of rounds) {
            const changed = await Promise.all(
              actions.map((action) => changeCampaign(ports)(request(action))),
            );
            written += changed.filter(({ ok }) => ok).length;
          }

          const changes = await ports.book.changes('telesales');
          expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, index) => index + 1));
          expect(changes).toHaveLength(written);
          const over = changes.findIndex(({ what }) => what === 'stopped' || what === 'completed');
          expect(over === -1 || over === changes.length - 1).toBe(true);
        },
      ),
      { numRuns: 200 },
    ));
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { onPageAlone } from './support/on-page-alone.ts';
import { agentAt, guideOf, phoneOf, supervisorIn } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();
const text = words.campaignPage;
const campaigns = join(import.meta.dirname, 'support/campaigns');

/** The supervisor's page of campaigns, in French. */
const campaignsIn = async (page: Page) => {
  await (await supervisorIn(page)).open(words.campaigns);
  const campaign = (name: string) => page.getByRole('region', { name: new RegExp(name) });
  return {
    campaign,
    choose: (title: string) =>
      page.getByRole('table', { name: text.all }).getByRole('link', { name: title }).click(),
    load: async (title: string): Promise<void> => {
      const form = page.getByRole('form', { name: text.load });
      const option = form.locator('option').filter({ hasText: title });
      await form.getByLabel(text.example).selectOption(await option.innerText());
      await form.getByRole('button', { name: text.loadIt }).click();
      await option.waitFor({ state: 'detached', timeout: 20_000 });
    },
    answer: async (): Promise<void> => {
      const customers = page.getByRole('switch', { name: text.customersAnswer });
      await customers.click();
      await expect.poll(() => customers.isChecked()).toBe(true);
    },
    act: async (
      action: keyof typeof text.actions,
      why: string,
      state: keyof typeof text.states,
    ): Promise<void> => {
      await page.getByLabel(text.why, { exact: true }).fill(why);
      await page.getByRole('button', { name: new RegExp(`^${text.actions[action]} :`) }).click();
      await page.locator('.card-head .badge').filter({ hasText: text.states[state] }).waitFor();
    },
    figure: (name: string) =>
      page
        .locator('.campaign dl.figures > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('strong'),
    rows: (table: string) => page.getByRole('table', { name: table }).locator('tbody').getByRole('row'),
    file: async (link: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).first().click(),
      ]);
      return readFile(await download.path(), 'utf8');
    },
  };
};

describe.skipIf(noBrowser)('a campaign, seen by the supervisor', () => {
  const stage = onStage('2026-11-25T10:30', campaigns);
  const minutes = (count: number) => stage().seconds(count * 60);
  /** Calls of the campaign by the centre's journal, promised callbacks apart. */
  const callsOf = (campaign: string) =>
    stage().world.centre.center.events.filter(
      (event) =>
        event.type === 'customer-dialled' &&
        stage()
          .world.centre.center.contact(event.contactId)
          ?.state.attributes['attemptId']?.startsWith(`${campaign}.`),
    ).length;
  const attempts = async (page: Awaited<ReturnType<typeof campaignsIn>>) =>
    Number(await page.figure(text.attempts).innerText());

  it('is loaded with who will be skipped and why, calls when it is started, rests when it is paused, and ends', async () => {
    const page = await stage().page({ height: 900 });
    const board = await campaignsIn(page);
    await page.getByText(text.none).waitFor();
    await keepScreenshot(page, 'campaign-1-none');

    await board.load('Offre d’automne');
    await page.getByText(text.willSkip(4, 50)).waitFor();
    const skips = page.locator('.skips li');
    await expect(skips.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^2\s+Consentement manquant/),
      expect.stringMatching(/^2\s+Sur la liste nationale/),
    ]);
    await keepScreenshot(page, 'campaign-2-draft');
    await expectAccessible(page);
    expect(await board.file(text.badRows)).toContain('voir le dossier');

    await page.getByRole('button', { name: new RegExp(`^${text.actions.start} :`) }).click();
    await page.getByText(text.whyMissing).waitFor();
    expect(callsOf('telesales')).toBe(0);

    await board.answer();
    await board.act('start', 'la saison commence', 'running');
    await page.getByRole('radio', { name: words.clock.times(60) }).click();
    await expect.poll(() => attempts(board), { timeout: 90_000, interval: 500 }).toBeGreaterThan(3);
    await keepScreenshot(page, 'campaign-3-running');
    await board.act('pause', 'midi', 'paused');
    await page.getByRole('radio', { name: words.clock.stopped }).click();
    await minutes(3);
    const before = callsOf('telesales');
    await minutes(15);
    expect(callsOf('telesales')).toBe(before);

    await board.act('resume', 'retour de table', 'running');
    await minutes(8);
    expect(callsOf('telesales')).toBeGreaterThan(before);
    await expect.poll(() => attempts(board), { timeout: 5_000 }).toBeGreaterThanOrEqual(before);
    await board.act('stop', 'assez appelé', 'stopped');
    await minutes(3);
    await expect
      .poll(() => board.rows(text.changes).allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Arrêtée.*console.*assez appelé/s),
        expect.stringMatching(/^Reprise.*retour de table/s),
        expect.stringMatching(/^Mise en pause.*midi/s),
        expect.stringMatching(/^Démarrée.*la saison commence/s),
        expect.stringMatching(/^Créée/),
      ]);
    await page.getByRole('heading', { name: text.outcomes }).scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'campaign-4-stopped');
    await expectAccessible(page);
    const report = await board.file(text.report);
    expect(report).toContain('partie,quoi,combien');
    expect(report).toContain(`,Tentatives,${callsOf('telesales')}\r\n`);
    expect(await board.file(text.ledger)).toContain('gate.');
  }, 240_000);

  it('rings a phone in the page that is on its list; a refusal at the desk holds for every campaign', async () => {
    const number = '+32450007201';
    stage().world.centre.sendHome();
    const page = await stage().page({ height: 900 });
    const customer = await phoneOf(page, number);
    const agent = await agentAt(page, 'Agent campaigns-french 1', stage());
    await agent.setState('Available');
    const guide = guideOf(agent.guide, stage());
    const office = await stage().page({ height: 900 });
    const board = await campaignsIn(office);
    await board.load('Offre d’hiver');
    await board.choose('Offre d’hiver');
    await board.act('start', 'invitations', 'running');

    await stage().until(customer.ringing);
    await customer.answer();
    await agent.talking();
    await keepScreenshot(page, 'campaign-5-call');
    await guide.at('Dossier du client');
    await guide.press('Invitation : soirée d’information');
    await customer.say('Ne m’appelez plus, s’il vous plaît.');
    await guide.step('Se présenter', 'quelqu’un qui ne veut plus être appelé');
    await guide.at('Noter l’opposition');
    await guide.choose('Non');
    await keepScreenshot(page, 'campaign-6-opposition');
    await guide.press('Suivant');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await agent.end();
    await expect(guide.wrapUp('')).resolves.toBe(words.dispositions['refused']);
    await agent.close();
    await minutes(3);

    await board.rows(text.outcomes).filter({ hasText: text.outcomeNames.refused }).waitFor();
    await keepScreenshot(office, 'campaign-7-refused');
    expect(callsOf('event')).toBe(1);
    await board.load('Offre de printemps');
    await board.choose('Offre de printemps');
    await office.getByText(text.willSkip(1, 2)).waitFor();
    await office.locator('.skips').getByText(text.reasons['gate.own-refusal'], { exact: true }).waitFor();
  }, 120_000);
});

describe.skipIf(noBrowser)('the page of campaigns', () => {
  const alone = onPageAlone();

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('is accessible, %s, %i pixels wide', async (colorScheme, width) => {
    const { browser, centre } = alone();
    const page = await browser.newPage({ locale: 'nl-BE', colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${centre.url}/#/supervisor?page=campaigns`);
    await page.getByRole('heading', { level: 2, name: /Televerkoop/ }).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: `dist/screenshots/campaigns-${colorScheme}-${width}.png`, fullPage: true });
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wider).toBe(false);
    await page.close();
  });
});

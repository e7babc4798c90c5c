import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, phoneOf } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();
const name = 'Agent complaints-french 1';
const typed = 'Deux semaines de retard, et personne ne';

describe.skipIf(noBrowser)('what an agent has typed is not lost', () => {
  const stage = onStage();
  /** Ends the contact, notes how, and is free for the next one. */
  const leaves = async (page: Page, number: string, result: string): Promise<void> => {
    const agent = await agentAt(page, name, stage());
    const guide = guideOf(agent.guide, stage());
    await agent.end();
    await guide.at('Clôture de l’entretien');
    await guide.choose(result);
    await guide.wrapUp('');
    await (await phoneOf(page, number)).hangUp();
    await agent.closeWhenOver();
  };
  /** In the middle of the second step, with half a form typed. */
  const halfTyped = async (number: string) => {
    const page = await stage().page();
    const customer = await phoneOf(page, number);
    await (await agentAt(page, 'Agent complaints-french 2', stage())).setState('Break');
    const agent = await agentAt(page, name, stage());
    const guide = guideOf(agent.guide, stage());
    await customer.dial();
    await customer.press('20');
    await stage().until(agent.ringing);
    await agent.accept();
    await guide.at('Dossier du client');
    await guide.press('Plainte');
    await guide.step('Accueillir', 'une nouvelle plainte');
    await guide.at('Écouter');
    await guide.choose('une livraison');
    await guide.fill('Ce qui s’est passé', typed);
    return { page, guide };
  };
  const happened = (page: Page) => page.getByLabel('Ce qui s’est passé');
  const category = (page: Page) => page.getByRole('combobox', { name: 'La plainte concerne' });

  it('by a reload in the middle of the script: the same step, as it was filled in', async () => {
    const { page, guide } = await halfTyped('+32450000001');

    await page.reload();

    await guide.at('Écouter');
    await expect(happened(page).inputValue()).resolves.toBe(typed);
    await expect(category(page).locator('option:checked').innerText()).resolves.toBe('une livraison');
    await keepScreenshot(page, 'reload-1-as-before');
    await guide.press('Suivant');
    await guide.at('Ce que le client attend');
    await leaves(page, '+32450000001', 'Sans solution');
  });

  it('by losing the computer: another page at the same desk stands at the same step', async () => {
    const { guide, page } = await halfTyped('+32450000007');
    await guide.press('Suivant');
    await guide.at('Ce que le client attend');
    await page.context().close();

    const other = await stage().page();
    const agent = await agentAt(other, name, stage());
    const resumed = guideOf(agent.guide, stage());

    await resumed.at('Ce que le client attend');
    await resumed.step('Ce que le client attend', 'une explication', 'contrariant');
    await resumed.at('Vérifier');
    await expect(agent.guide.innerText()).resolves.toContain(`« ${typed} »`);
    await leaves(other, '+32450000007', 'Sans solution');
  });

  it('by a broken connection: it says so, keeps the form, and takes it afterwards', async () => {
    const { page, guide } = await halfTyped('+32450000001');

    await page.context().setOffline(true);
    await happened(page).fill(`${typed} répond.`);
    await guide.press('Suivant');
    const told = page.getByText(words.notReached);
    await told.waitFor();
    const [above, below] = await Promise.all(
      [told, page.getByRole('button', { name: 'Suivant' })].map((part) => part.boundingBox()),
    );
    expect((above?.y ?? Number.NaN) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await keepScreenshot(page, 'reload-2-no-connection');
    await page.context().setOffline(false);

    await expect(happened(page).inputValue()).resolves.toBe(`${typed} répond.`);
    await guide.press('Suivant');
    await guide.at('Ce que le client attend');
  });
});

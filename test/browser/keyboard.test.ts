import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();
const name = 'Agent complaints-french 1';

describe.skipIf(noBrowser)('with the keyboard alone', () => {
  const stage = onStage();

  /** Goes on with Tab, round the page if need be, until this has the keyboard. */
  const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
    const focused = page.locator(':focus').and(wanted);
    for (let pressed = 0; pressed < 150; pressed += 1) {
      if ((await focused.count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    expect.fail(`150 times Tab do not lead to ${String(wanted)}`);
  };

  it('a customer calls and keys, and an agent sits down, accepts and fills in the guide', async () => {
    const page = await stage().page();
    const press = async (wanted: Locator): Promise<void> => {
      await tabTo(page, wanted);
      await page.keyboard.press('Enter');
    };
    const button = (label: string): Locator => page.getByRole('button', { name: label, exact: true });
    const guide = page.getByRole('region', { name: words.guide, exact: true });
    const heading = (title: string): Locator => guide.getByRole('heading', { name: title, exact: true });

    await press(page.getByRole('button', { name: words.sitDown(name) }));
    await press(button(words.addPhone));
    const phone = page.getByRole('article', { name: words.phone('+32450000001') });
    await press(phone.getByRole('button', { name: words.dial('').trim() }));
    await tabTo(page, phone.getByLabel(words.digits));
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await stage().until(button(words.accept));
    await keepScreenshot(page, 'keyboard-1-ringing');
    await press(button(words.accept));
    await stage().until(button(words.end));
    await stage().until(heading('Dossier du client'));
    await press(guide.getByRole('button', { name: 'Plainte', exact: true }));
    await stage().until(heading('Accueillir'));
    await tabTo(page, guide.getByRole('radio', { name: 'une nouvelle plainte' }));
    await page.keyboard.press('Space');
    await keepScreenshot(page, 'keyboard-2-form');
    await press(guide.getByRole('button', { name: 'Suivant' }));

    await stage().until(heading('Écouter'));
    await keepScreenshot(page, 'keyboard-3-next-step');
  });
});

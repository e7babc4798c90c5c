import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('the clock of the page', () => {
  const stage = onStage();

  it('moves the centre: a skip, a jump to a moment, a speed; never backwards', async () => {
    const page = await stage().page();
    // A jump over a night runs everything that falls due in it.
    const shows = (time: string | RegExp) =>
      page.getByTestId('now').filter({ hasText: time }).waitFor({ timeout: 180_000 });
    const target = page.getByLabel(words.clock.jump);
    await shows('10:00:00');
    await page.getByText(words.clock.move).click();

    await page.getByRole('button', { name: words.clock.skips[60], exact: true }).click();
    await shows('10:01:00');
    await target.fill('2026-11-25T09:30');
    await page.getByRole('button', { name: words.clock.go }).click();
    await page.getByText(words.clock.past).waitFor();
    await shows('10:01:00');
    await keepScreenshot(page, 'clock-1-never-back');
    await target.fill('2026-11-26T08:15');
    await page.getByRole('button', { name: words.clock.go }).click();
    await shows('08:15:00');
    await page.getByText('26 nov.').waitFor();
    await page.getByRole('radio', { name: words.clock.times(60) }).click();
    await shows(/^08:(1[6-9]|[2-5]\d):/);
    await page.getByRole('radio', { name: words.clock.stopped }).click();

    await expect.poll(() => page.getByRole('radio', { name: words.clock.stopped }).isChecked()).toBe(true);
    expect(stage().world.centre.clock.nowMilliseconds()).toBeGreaterThan(Date.parse('2026-11-26T07:16:00Z'));
  });
});

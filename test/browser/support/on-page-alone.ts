import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launch } from './chromium.ts';
import { fullCentre, shortPath } from './full-centre.ts';
import { openPageAlone, type PageAlone } from './page-alone.ts';

export interface Alone {
  readonly browser: Browser;
  readonly centre: PageAlone;
  /** In French, 1280 × 720. */
  readonly page: Page;
}

/** A page with something in every part of it, before a centre that does what the test says; fresh for each test. */
export const onPageAlone = (): (() => Alone) => {
  let browser: Browser | undefined;
  let alone: Alone | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    if (browser === undefined) throw new Error('the browser did not start');
    const centre = await openPageAlone(fullCentre, shortPath);
    const page = await browser.newPage({ locale: 'fr-BE', viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(8_000);
    await page.goto(centre.url);
    alone = { browser, centre, page };
  });
  afterEach(async () => {
    await alone?.page.close();
    await alone?.centre.close();
  });
  return () => {
    if (alone === undefined) throw new Error('the page is not open yet');
    return alone;
  };
};

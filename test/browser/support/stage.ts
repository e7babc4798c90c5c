import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readSettings } from '../../../lib/settings.ts';
import { settings as deployment } from '../../../parloir.settings.ts';
import { clockTime } from '../../../simulator/console/page/shared/time.ts';
import { type Console, openConsole } from '../../../simulator/console/server/open-console.ts';
import { fillWithSample } from '../../../simulator/local/sample.ts';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { launch } from './chromium.ts';

/** The booted centre, its console, and a browser before it. The clock stands still: it moves when a test lets time pass. */
export interface Stage {
  readonly world: World;
  readonly url: string;
  /** A new page in French, 1280 × 720 unless said otherwise. A word of the page in the console's log fails the test. */
  page(options?: PageOptions): Promise<Page>;
  /** Lets virtual time pass, a little at a time, until this is on the screen. */
  until(shown: Locator): Promise<void>;
  seconds(count: number): Promise<void>;
}

export interface PageOptions {
  readonly hash?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

const { timeZone } = readSettings(deployment);

/** @param campaigns a folder of campaigns that can be loaded; default: the examples. */
export const onStage = (at = '2026-11-25T10:00', campaigns?: string): (() => Stage) => {
  let stage: Stage | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const world = await openWorld({ at });
    closing.unshift(() => world.stop());
    await fillWithSample(world.centre);
    const opened = await openConsole(world.centre, {
      port: 0,
      speed: 0,
      ...(campaigns === undefined ? {} : { campaigns }),
    });
    closing.unshift(() => opened.close());
    const browser = await launch();
    closing.unshift(() => browser.close());
    stage = createStage(world, opened, browser);
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return () => {
    if (stage === undefined) throw new Error('the stage is not open yet');
    return stage;
  };
};

const createStage = (world: World, { url }: Console, browser: Browser): Stage => {
  const seconds = (count: number): Promise<void> => world.centre.clock.advance(count * 1_000);
  /** The page's clock, once it shows the present: a slow machine must not make customers wait longer. */
  const nowOn = (page: Page): Locator =>
    page.getByTestId('now').filter({ hasText: clockTime(world.centre.clock.nowMilliseconds(), timeZone) });
  return {
    world,
    url,
    seconds,
    page: async ({ hash = '', locale = 'fr-BE', width = 1280, height = 720, colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => expect.fail(`the page broke: ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        // A connection that a test has cut is the browser's to complain about.
        const isCut = message.text().includes('ERR_INTERNET_DISCONNECTED');
        if (message.type() === 'error' && !isCut) expect.fail(`the page complains: ${message.text()}`);
      });
      await page.goto(`${url}/${hash}`);
      await page.getByRole('main').waitFor();
      return page;
    },
    until: async (shown) => {
      for (let passed = 0; passed < 120; passed += 2) {
        if (await appears(shown)) return;
        await seconds(2);
        await appears(nowOn(shown.page()), 3_000);
      }
      const page = shown.page();
      expect.fail(
        `not on the screen after two minutes: ${String(shown)}\n${await page.locator('body').innerText()}`,
      );
    },
  };
};

/** Within what a page takes to show what has happened already. */
const appears = (shown: Locator, milliseconds = 250): Promise<boolean> =>
  shown
    .first()
    .waitFor({ timeout: milliseconds })
    .then(
      () => true,
      () => false,
    );

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's, or the one that CHROMIUM names. */
const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Why the browser tests cannot run here; undefined when they can. In CI a missing browser is an error, because a suite that skips itself proves
 * nothing.
 */
export const whyNoBrowser = (): string | undefined => {
  if (existsSync(chromiumPath)) return undefined;
  const why = `there is no Chromium at ${chromiumPath}: install it (Debian: apt-get install chromium) or name one in CHROMIUM`;
  if (process.env['CI'] === 'true') throw new Error(why);
  console.warn(`browser tests are skipped: ${why}`);
  return why;
};

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const screenshots = join(import.meta.dirname, '../../../dist/screenshots');

/** Keeps what is on the screen as `dist/screenshots/<name>.png`, to be looked at. */
export const keepScreenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
};

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA, by axe-core, on what is shown now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    `axe.run(document, ${JSON.stringify({ runOnly: rules })})`,
  );
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect(found).toEqual([]);
};

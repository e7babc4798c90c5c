import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, whyNoBrowser } from './support/chromium.ts';
import { onPageAlone } from './support/on-page-alone.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('the page of the console', () => {
  const alone = onPageAlone();
  const phone = () => alone().page.getByRole('article', { name: words.phone('+32470123401') });
  const say = () => phone().getByRole('textbox', { name: words.sayAs });

  it('keeps words that the centre refuses to hear, also in another part of the page', async () => {
    alone().centre.refuseAll(true);
    await say().fill('Bonjour ?');
    await say().press('Enter');
    await expect
      .poll(() => phone().getByRole('alert').allInnerTexts())
      .toContainEqual(expect.stringMatching(/\S/));

    await alone().page.getByRole('link', { name: words.supervisor }).click();
    await alone().page.getByRole('link', { name: words.together }).click();
    expect(await say().inputValue()).toBe('Bonjour ?');

    alone().centre.refuseAll(false);
    await say().press('Enter');
    await expect.poll(() => say().inputValue()).toBe('');
  });

  it('sends keys that are pressed fast in their order', async () => {
    for (const key of '123#')
      await phone()
        .getByRole('button', { name: words.key(key), exact: true })
        .click();

    await expect
      .poll(() => alone().centre.asked.map((command) => (command.do === 'press' ? command.keys : command.do)))
      .toEqual(['1', '2', '3', '#']);
  });

  it('moves the clock to a moment of the centre’s zone, forward only', async () => {
    await alone().page.getByText(words.clock.move).click();
    const target = alone().page.getByLabel(new RegExp(words.clock.jump));

    await target.fill('2026-11-20T09:00');
    await alone().page.getByRole('button', { name: words.clock.go }).click();
    await alone().page.getByText(words.clock.past).waitFor();
    await target.fill('2026-11-25T09:00');
    await alone().page.getByRole('button', { name: words.clock.go }).click();

    await expect
      .poll(() => alone().centre.asked)
      .toEqual([{ do: 'jump-to', at: Date.parse('2026-11-25T08:00:00Z') }]);
  });

  const places = [
    '#/together',
    '#/customers?at=chats',
    '#/customers?at=inbox',
    '#/desk',
    '#/supervisor',
    '#/supervisor?page=contacts',
    '#/supervisor?page=contacts&contact=c0ffee00-1111-4222-8333-444455556666',
    '#/supervisor?page=scripts',
    '#/supervisor?page=log',
  ];
  it.each([
    { width: 1280, height: 720, colorScheme: 'light' },
    { width: 1280, height: 720, colorScheme: 'dark' },
    { width: 390, height: 844, colorScheme: 'light' },
    { width: 390, height: 844, colorScheme: 'dark' },
  ] as const)(
    'is accessible everywhere and nowhere wider than the screen at $width × $height, $colorScheme',
    async (screen) => {
      const { width, height, colorScheme } = screen;
      const small = await alone().browser.newPage({
        locale: 'fr-BE',
        viewport: { width, height },
        colorScheme,
      });
      for (const place of places) {
        await small.goto(`${alone().centre.url}/${place}`);
        await small.getByRole('navigation', { name: words.areas }).waitFor();
        if (place.includes('&contact=')) await small.getByRole('heading', { name: '1. entry' }).waitFor();

        await expectAccessible(small);

        expect(
          await small.evaluate<number>('document.documentElement.scrollWidth'),
          place,
        ).toBeLessThanOrEqual(width);
      }
      await small.close();
    },
  );

  it.each([
    ['fr-BE', 'Côte à côte', 'fr'],
    ['nl-BE', 'Naast elkaar', 'nl'],
    ['de-AT', 'Nebeneinander', 'de'],
    ['en-GB', 'Side by side', 'en'],
    ['es-ES', 'Côte à côte', 'fr'],
  ])('speaks to a browser in %s: %s', async (locale, title, language) => {
    const theirs = await alone().browser.newPage({ locale });
    await theirs.goto(alone().centre.url);

    await expect.poll(() => theirs.title()).toContain(title);
    await expect(theirs.evaluate<string>('document.documentElement.lang')).resolves.toBe(language);
    await theirs.close();
  });
});

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('the console’s server', () => {
  let world: World;
  let page: TestPage;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    page = await openPage(world);
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  /** With headers that fetch does not let one set. */
  const ask = (
    path: string,
    headers: Readonly<Record<string, string>>,
    method = 'GET',
    body = '',
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      request(`${page.url}${path}`, { method, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      })
        .on('error', reject)
        .end(body);
    });

  it('gives a page that runs nothing and fetches nothing from elsewhere', async () => {
    const response = await fetch(page.url);

    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await fetch(`${page.url}/page.js`)).text()).toBe('"script"');
    expect((await fetch(`${page.url}/page.css`)).headers.get('content-type')).toContain('text/css');
  });

  it.each([
    ['another name that points here', { host: 'evil.example' }, 403],
    ['a name that only begins like ours', { host: 'localhost.evil.example' }, 403],
    ['localhost', { host: 'localhost:4600' }, 200],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a picture or script tag of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['the address bar', { 'sec-fetch-site': 'none' }, 200],
  ])('takes a request from %s: %j → %i', async (_from, headers, status) => {
    const { port } = new URL(page.url);
    expect(await ask('/state', { host: `127.0.0.1:${port}`, ...headers })).toBe(status);
  });

  it('takes no form of another site for a command, nor an endless one', async () => {
    const add = JSON.stringify({ do: 'add-phone', number: '+32470111111' });

    expect(await ask('/commands', { 'content-type': 'text/plain' }, 'POST', add)).toBe(415);
    expect(
      await ask('/commands', { 'content-type': 'application/json' }, 'POST', `${add}${' '.repeat(70_000)}`),
    ).toBe(413);
    expect((await page.state()).phones).toEqual([]);
  });

  it.each([
    ['fr', 'Cette saisie n’est pas utilisable (number) : vérifiez-la et réessayez.'],
    ['nl', 'Deze invoer is niet bruikbaar (number): kijk die na en probeer opnieuw.'],
    ['de', 'Diese Eingabe ist nicht verwendbar (number): Prüfen Sie sie und versuchen Sie es noch einmal.'],
    ['en', 'This entry cannot be used (number): check it and try again.'],
  ])('says in %s what is wrong with a command', async (language, message) => {
    expect(await page.refusal({ do: 'add-phone', number: '0470' }, language)).toEqual({
      status: 400,
      message,
    });
  });

  it.each([
    [{ do: 'press', phone: 'none', keys: '1' }, 'This phone is no longer there: add it again.'],
    [{ do: 'sit-down', agent: 'nobody' }, 'There is no agent “nobody”: choose one from the list.'],
    [{ do: 'jump-to', at: 0 }, 'The clock only goes forward: choose a later moment.'],
    [{ do: 'write', chat: 'none', text: 'hi' }, 'This chat is no longer there: start a new one.'],
  ])('refuses %j with what to do instead', async (command, message) => {
    expect(await page.refusal(command)).toEqual({ status: 409, message });
  });

  it('refuses a second phone with a number, and the centre’s own number', async () => {
    await page.run({ do: 'add-phone', number: '+32470222222' });

    expect((await page.refusal({ do: 'add-phone', number: '+32470222222' })).status).toBe(409);
    expect((await page.refusal({ do: 'add-phone', number: world.centre.number })).status).toBe(409);
    await page.run({ do: 'add-phone', number: 'withheld' });
    await page.run({ do: 'add-phone', number: 'withheld' });
    expect((await page.state()).phones.map(({ number }) => number)).toEqual([
      '+32470222222',
      'withheld',
      'withheld',
    ]);
  });

  it('moves the clock forward by as much as is asked, and changes its speed', async () => {
    const before = (await page.state()).clock.now;

    await page.run({ do: 'skip', seconds: 90 });
    await page.run({ do: 'jump-to', at: before + 3_600_000 });
    await page.run({ do: 'set-speed', speed: 60 });
    const { speed } = (await page.state()).clock;
    await page.run({ do: 'set-speed', speed: 0 });

    expect((await page.state()).clock.now).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(speed).toBe(60);
  });

  it('pushes the state to a page that opens, and again after something has changed', async () => {
    const leave = new AbortController();
    const response = await fetch(`${page.url}/events`, { signal: leave.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (wanted: string): Promise<void> => {
      while (!heard.includes(wanted)) heard += (await reader?.read())?.value ?? '';
    };
    await until('event: state');

    await page.run({ do: 'add-phone', number: '+32470333333' });
    await until('+32470333333');
    leave.abort();

    expect(response.headers.get('content-type')).toContain('text/event-stream');
  });
});

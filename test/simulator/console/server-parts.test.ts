import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { consoleApp } from '../../../simulator/console/server/app.ts';
import { consoleClock } from '../../../simulator/console/server/console-clock.ts';
import { createPush, newestOnly } from '../../../simulator/console/server/push.ts';

describe('the push', () => {
  it('builds a state once for all pages, and none for nobody', async () => {
    let built = 0;
    const push = createPush(() => {
      built += 1;
      return built;
    });
    push.changed();
    const heard: string[] = [];

    push.subscribe((json) => heard.push(json));
    push.subscribe((json) => heard.push(json));
    push.stop();

    expect(heard).toEqual(['1', '2']);
  });
});

describe('the clock', () => {
  const start = Date.parse('2026-11-25T09:00:00Z');
  const open = () => consoleClock(createVirtualClock({ start }), 0, () => {});

  it('says where it jumps to until it is there', async () => {
    const clock = open();

    const far = clock.jumpTo(start + 90_000);
    const near = clock.jumpTo(start + 10_000);
    const during = clock.jumpingTo;
    await Promise.all([far, near]);

    expect([during, clock.jumpingTo]).toEqual([start + 90_000, undefined]);
  });

  it('goes neither back nor further than a month at once', async () => {
    const clock = open();

    expect(await clock.jumpTo(start)).toEqual({ ok: false, error: { code: 'clock.backwards' } });
    expect(await clock.jumpTo(start + 32 * 86_400_000)).toEqual({
      ok: false,
      error: { code: 'clock.too-far', days: 31 },
    });
  });
});

it('gives a page that reads slowly the newest state only', async () => {
  const written: string[] = [];
  const reads: (() => void)[] = [];
  const send = newestOnly((json) => {
    written.push(json);
    return new Promise((read) => reads.push(read));
  });

  for (const json of ['1', '2', '3']) send(json);
  reads.shift()?.();
  await new Promise((turn) => setImmediate(turn));
  reads.shift()?.();
  await new Promise((turn) => setImmediate(turn));
  send('4');

  expect(written).toEqual(['1', '3', '4']);
});

it('answers 404 in words for the path of a contact that is not there', async () => {
  const push = createPush(() => ({}));
  const app = consoleApp({
    page: { html: '', script: '', style: '' },
    state: () => {
      throw new Error('not asked for');
    },
    path: () => undefined,
    run: async () => ({ ok: true, value: undefined }),
    push,
  });

  const response = await app.request('/contacts/none/path', {
    headers: { host: 'localhost', 'accept-language': 'de-DE,de;q=0.9' },
  });
  push.stop();

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    ok: false,
    message: 'Diesen Kontakt gibt es nicht: Wählen Sie einen aus der Liste.',
  });
});

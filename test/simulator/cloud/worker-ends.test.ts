import { afterEach, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { functionOf, instance, writeAssembly } from './support/assembly.ts';

const functions = {
  answer: `export const handler = async ({ n }) => ({ n })`,
  // It answers, and what it left running brings its process down afterwards.
  'die-later': `export const handler = async () => { setTimeout(() => { throw new Error('left running') }, 5); return 'answered' }`,
  'bad-start': `throw new Error('no settings'); export const handler = async () => 'never'`,
};
const boot = async (): Promise<LocalCloud> => {
  const assembly = await writeAssembly({
    stacks: {
      app: {
        Resources: {
          ...instance,
          Answer: functionOf('answer'),
          DieLater: functionOf('die-later'),
          BadStart: functionOf('bad-start'),
        },
      },
    },
    functions,
  });
  return bootCloud({
    assembly,
    clock: createVirtualClock({ start: Date.parse('2026-03-02T08:00:00Z') }),
    workersPerFunction: 1,
  });
};

describe('a function whose worker ends', () => {
  let cloud: LocalCloud;
  afterEach(() => cloud.stop());

  it('is started again when the worker died after its answer', async () => {
    cloud = await boot();
    expect(await cloud.invokeFunction('die-later', {})).toMatchObject({ ok: true, payload: 'answered' });
    await ended(cloud);

    const second = await cloud.invokeFunction('die-later', {});

    expect(second).toMatchObject({ ok: true, payload: 'answered' });
  });

  it('says why it could not start, also after it was warmed', async () => {
    cloud = await boot();
    await cloud.warm(['bad-start']);

    expect(await cloud.invokeFunction('bad-start', {})).toMatchObject({
      ok: false,
      error: 'Error: no settings',
    });
  });

  it('answers every invocation when the cloud stops at once: those that ran, and those that waited', async () => {
    cloud = await boot();
    const invoked = [1, 2, 3, 4, 5].map((n) => cloud.invokeFunction('answer', { n }));

    await cloud.stop();

    const answers = await Promise.all(invoked);
    expect(answers).toHaveLength(5);
    expect(answers.at(-1)).toMatchObject({ ok: false, error: expect.stringContaining('stopped') });
  });
});

/** Until the worker of an earlier invocation is gone: seen by another function's round trips, no waiting in real time of our own. */
const ended = async (cloud: LocalCloud): Promise<void> => {
  for (let n = 0; n < 200; n += 1) await cloud.invokeFunction('answer', { n });
};

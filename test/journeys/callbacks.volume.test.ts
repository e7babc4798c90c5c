import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../domain/shared/language.ts';
import { arrowKey, arrowsOf, followed } from '../../simulator/explorer/arrows.ts';
import { type Desk, sitDown } from './support/desk.ts';
import { keptIn } from './support/kept.ts';
import { expectHeard } from './support/stage.ts';
import { openWorld, type World } from './support/world.ts';

describe('callbacks that were promised', () => {
  let world: World;
  const absent = new Set<string>();
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      outside: (number) => (absent.has(number) ? { answersAfterSeconds: 'never' } : undefined),
    });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const minutes = (count: number) => world.centre.clock.advance(count * 60_000);
  const ringsOf = (number: string) =>
    world.centre.center.events.filter(
      (event) => event.type === 'customer-dialled' && event.number === number,
    );
  const tasksFor = (promiseId: unknown, taskKind: string) =>
    [...world.centre.center.contacts]
      .map(({ state }) => state)
      .filter(
        ({ channel, attributes }) =>
          channel === 'TASK' && attributes['promiseId'] === promiseId && attributes['taskKind'] === taskKind,
      );
  const offered = async (desk: Desk, mostMinutes = 30): Promise<string> => {
    for (let waited = 0; waited < mostMinutes * 12; waited += 1) {
      const found = desk.agent.contacts.find(({ phase }) => phase === 'offered');
      if (found !== undefined) return found.contactId;
      await world.centre.clock.advance(5_000);
    }
    throw new Error(`nothing came to ${desk.agent.username} within ${mostMinutes} minutes`);
  };
  const newCustomer = async (number = world.freshNumber()) => ({
    number,
    customerId: await world.addCustomer({ number, language: 'fr' }),
  });
  const promiseTo = async (number: string) => {
    const [promise] = await keptIn(world).promisesTo(number);
    if (promise === undefined) throw new Error('nothing was promised');
    return promise;
  };
  const leave = async (desk: Desk, taskId: string) => {
    desk.agent.hangUp(taskId);
    await world.centre.clock.advance(1_000);
    desk.agent.closeContact(taskId);
  };

  it('can be kept, moved and cancelled by the caller who rings again', async () => {
    const { number } = await newCustomer();

    const first = await world.call(number, ['0', '1']);
    const again = await world.call(number, ['0', '1']);
    const moved = await world.call(number, ['0', '2', '3', '1']);
    const later = await world.call(number, ['0', '2', '5', '2', '2', '4', '1']);
    const cancelled = await world.call(number, ['0', '3']);

    expectHeard(first, 'fr', ['callback.when', 'callback.promised', 'closing.callback']);
    expect(first.heard.join(' ')).toContain('au plus tard le jeudi 26 novembre');
    expectHeard(again, 'fr', ['callback.standing', 'callback.already-promised']);
    expectHeard(moved, 'fr', ['callback.standing', 'callback.when', 'callback.confirm', 'callback.moved']);
    expect(moved.heard.join(' ')).toContain(
      'Vous aurez notre appel le mercredi 25 novembre, entre 13 heures et 18 heures',
    );
    expectHeard(later, 'fr', ['callback.standing', 'callback.when', 'callback.confirm', 'callback.moved']);
    expectHeard(cancelled, 'fr', ['callback.standing', 'callback.cancelled', 'closing.goodbye']);
    expect(await keptIn(world).promisesTo(number)).toMatchObject([
      { state: 'withdrawn', work: { ended: { why: 'cancelled' } } },
    ]);
  }, 120_000);

  it('go to somebody else when an agent skips them, and to another time when the agent says so', async () => {
    const { number } = await newCustomer();
    await world.call(number, ['0', '1']);
    const desk = sitDown(world, 'service-french-1');
    const first = await offered(desk);
    await desk.guide.view();
    await desk.accept(first);

    await desk.guide.choose('Ne pas appeler');
    const skipped = await desk.guide.next({ reason: ['no-time'] });
    await leave(desk, first);
    const second = await offered(desk);
    await desk.accept(second);
    await desk.guide.choose('Autre moment');
    const form = await desk.guide.view();
    const moved = await desk.guide.next({
      time: [/"Value":"(2026-11-26T[^"]+)"/.exec(JSON.stringify(form.data))?.[1] ?? ''],
    });
    await leave(desk, second);

    expect(skipped.data['Heading']).toBe('C’est noté');
    expect(second).not.toBe(first);
    expect(String(moved.data['SubHeading'])).toContain('Le client sera rappelé le jeudi 26 novembre');
    expect(await promiseTo(number)).toMatchObject({
      state: 'promised',
      dueFrom: expect.stringMatching(/^2026-11-26/),
    });
    expect(ringsOf(number)).toEqual([]);
    await world.call(number, ['hang up']);
    desk.goHome();
  }, 120_000);

  it('are withdrawn when the customer rings in and is served, and nobody rings', async () => {
    const { number } = await newCustomer();
    // Later: nobody is asked yet to call.
    await world.call(number, ['0', '3', '1', 'nothing']);
    const { id } = await promiseTo(number);
    await minutes(2);
    expect(tasksFor(id, 'callback')).toEqual([]);

    world.centre.staff();
    await world.call(number, ['0']);
    await minutes(10);
    world.centre.sendHome();

    expect(await promiseTo(number)).toMatchObject({
      state: 'withdrawn',
      work: { ended: { why: 'served' }, stop: [] },
    });
    expect(ringsOf(number)).toEqual([]);
  }, 120_000);

  it('in queue keep the place, ring once, and are kept when they talked', async () => {
    const { number } = await newCustomer();
    world.centre.staff({ pickUpSeconds: 60, recoverSeconds: undefined });

    const call = await world.call(number, ['0', '1']);
    expect(await promiseTo(number)).toMatchObject({ state: 'promised', queuedContactId: expect.any(String) });
    world.centre.staff();
    await minutes(20);
    world.centre.sendHome();

    expectHeard(call, 'fr', ['waiting.offer-callback', 'waiting.callback-noted']);
    expect(ringsOf(number)).toHaveLength(1);
    expect(await promiseTo(number)).toMatchObject({
      state: 'kept',
      work: { ended: { why: 'talked' }, tasks: 0 },
    });
  }, 120_000);

  it('in queue that may not be made are a supervisor’s at once, and nobody rings', async () => {
    const { number } = await newCustomer('+352621123456');
    world.centre.staff({ pickUpSeconds: 60, recoverSeconds: undefined });

    await world.call(number, ['0', '1']);
    await minutes(2);
    world.centre.sendHome();

    const promise = await promiseTo(number);
    expect(promise).toMatchObject({ state: 'promised', work: { trouble: 'not-allowed' } });
    expect(tasksFor(promise['id'], 'late-promise')).toHaveLength(1);
    await minutes(30);
    expect(ringsOf(number)).toEqual([]);
    expect(tasksFor(promise['id'], 'late-promise')).toHaveLength(1);
  }, 120_000);

  it('are tried three times when nobody answers, then a supervisor decides and closes them', async () => {
    const { number } = await newCustomer();
    absent.add(number);
    await world.call(number, ['0', '1']);
    const desk = sitDown(world, 'service-french-2');
    const ring = async () => {
      for (;;) {
        const taskId = await offered(desk, 300);
        await desk.accept(taskId);
        const mine =
          world.centre.center.contact(taskId)?.state.attributes['promiseId'] ===
          (await promiseTo(number))['id'];
        if (mine) await desk.guide.choose('Appeler');
        await minutes(2);
        await leave(desk, taskId);
        if (mine) return;
      }
    };

    await ring();
    expect(await promiseTo(number)).toMatchObject({ work: { calls: 1, missed: 1 } });
    await ring();
    await ring();
    await minutes(3);

    const promise = await promiseTo(number);
    expect(ringsOf(number)).toHaveLength(3);
    expect(promise).toMatchObject({ work: { calls: 3, trouble: 'not-reached', tasks: 3 } });
    expect(tasksFor(promise['id'], 'late-promise')).toHaveLength(1);
    desk.goHome();
  }, 240_000);

  it('that nobody takes are escalated once, and closed from the supervisor’s task', async () => {
    const { number } = await newCustomer();
    await world.call(number, ['0', '1']);
    const { id } = await promiseTo(number);

    await minutes(26 * 60);

    expect(await promiseTo(number)).toMatchObject({
      state: 'late',
      work: { escalation: { state: 'started' } },
    });
    expect(tasksFor(id, 'late-promise')).toMatchObject([{ name: 'Rappel en retard' }]);
    expect(ringsOf(number)).toEqual([]);
    await minutes(120);
    expect(tasksFor(id, 'late-promise')).toHaveLength(1);
  }, 240_000);
});

describe('the tasks that lead to a call', () => {
  let world: World;
  let failing: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow, { Identifier }) => (/^call-task/.test(flow) ? failing[Identifier] : undefined),
      },
    });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  it.each(languages)('find a team whatever fails, on every way: %s', async (language) => {
    const { center, definition, clock } = world.centre;
    const flowNamed = (name: string) => {
      const flow = definition.flows.find((one) => one.name === `${name}-${language}`);
      if (flow === undefined) throw new Error(`the assembly has no flow ${name}`);
      return flow;
    };
    const start = async (taskKind: string, team: string, faults: Readonly<Record<string, string>> = {}) => {
      failing = faults;
      await center.api.call('StartTaskContact', {
        InstanceId: definition.instanceArn.split('/').at(-1),
        ContactFlowId: flowNamed('call-task').arn,
        Name: 'A task',
        Attributes: { taskKind, promiseId: 'contact-1.agent', language, team, need: 'agent' },
      });
      await clock.advance(1_000);
      failing = {};
    };
    const broken = 'NoMatchingError';

    for (const team of ['service', 'appointments', 'complaints', 'sales', 'campaigns']) {
      await start('callback', team);
      await start('callback', team, { [`queue-${team}`]: broken });
    }
    await start('callback', 'service', { guide: broken, queue: broken });
    await start('callback', 'service', { queue: 'QueueAtCapacity' });
    await start('late-promise', 'service');
    await start('late-promise', 'service', { guide: broken, queue: broken });
    await start('late-promise', 'service', { 'queue-late': broken });
    await start('late-promise', 'service', { queue: 'QueueAtCapacity' });

    const keys = followed(center.events);
    expect(
      arrowsOf(flowNamed('call-task'))
        .map(arrowKey)
        .filter((key) => !keys.has(key)),
    ).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../domain/shared/language.ts';
import type { AgentDesk } from '../../simulator/center/agent-desk.ts';
import { arrowKey, arrowsOf, followed } from '../../simulator/explorer/arrows.ts';
import { callerWith } from './support/caller.ts';
import { guideScreen } from './support/guide.ts';
import { openWorld, type World } from './support/world.ts';

/** Connect lets an agent close a contact without a disposition: it comes back to them. */
describe('an agent who closes a contact without a disposition', () => {
  let world: World;
  let failing: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow, { Identifier }) =>
          flow.startsWith('disposition-task') ? failing[Identifier] : undefined,
      },
    });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const advance = (milliseconds: number) => world.centre.clock.advance(milliseconds);
  const ringsAt = async (desk: AgentDesk): Promise<string> => {
    for (let seconds = 0; seconds < 120; seconds += 1) {
      const offered = desk.contacts.find(({ phase }) => phase === 'offered');
      if (offered) return offered.contactId;
      await advance(1_000);
    }
    throw new Error(`nothing rang at ${desk.username} for two minutes`);
  };
  const stateOf = async (conversationId: string) =>
    (await world.items('interactions', `CONVERSATION#${conversationId}`)).find(({ sk }) => sk === 'STATE');
  const countedFor = (username: string) => world.items('interactions', `AGENT#${username}`);

  it('gets it back as a task of their own, counted until it is answered', async () => {
    const { center, clock, number } = world.centre;
    const guide = guideScreen(advance);
    const agent = center.agents.logIn('service-french-1', {
      behavior: 'by-hand',
      guideParticipant: guide.participant,
    });
    const from = world.freshNumber();
    const customerId = await world.addCustomer({ number: from, language: 'fr' });
    const call = center.dial({ from, to: number, participant: callerWith(clock, ['0']) });
    const contactId = await ringsAt(agent);
    agent.accept(contactId);
    await advance(30_000);
    agent.hangUp(contactId);
    await clock.runUntil(call.ended);
    const colleague = center.agents.logIn('service-french-2', { behavior: 'by-hand' });

    agent.closeContact(contactId);
    const taskId = await ringsAt(agent);

    const task = center.contact(taskId)?.state;
    expect(task).toMatchObject({
      channel: 'TASK',
      name: 'Clôture à compléter',
      attributes: { taskKind: 'disposition', conversationId: contactId },
    });
    expect(JSON.stringify(task)).not.toContain('Peeters');
    expect(colleague.contacts).toEqual([]);
    expect(await stateOf(contactId)).toMatchObject({
      customerId,
      language: 'fr',
      disposition: { code: 'not-recorded', by: 'nobody' },
    });
    expect(await countedFor('service-french-1')).toMatchObject([{ contactId }]);

    agent.accept(taskId);
    await guide.view();
    await guide.next({ disposition: ['served'], followUp: ['none'], notes: 'Une question de livraison.' });
    guide.press('Next');
    await advance(1_000);
    agent.hangUp(taskId);
    await advance(1_000);
    agent.closeContact(taskId);
    await advance(120_000);

    expect(await stateOf(contactId)).toMatchObject({
      disposition: { code: 'served', by: 'late', notes: 'Une question de livraison.' },
    });
    expect(await countedFor('service-french-1')).toEqual([]);
    agent.logOut();
    colleague.logOut();
  });

  it('gets it back once, however often the records are delivered', () => {
    const tasks = [...world.centre.center.contacts].filter(({ state }) => state.channel === 'TASK');

    expect(tasks).toHaveLength(1);
  });

  it.each([
    ['consulted', 'service-french-1', 'complaints-french-1'],
    ['handed the caller', 'service-french-2', 'complaints-french-2'],
  ] as const)('is the one who spoke last, where a colleague was %s', async (how, first, second) => {
    const { center, clock, number } = world.centre;
    const agent = center.agents.logIn(first, { behavior: 'by-hand' });
    const colleague = center.agents.logIn(second, { behavior: 'by-hand' });
    const from = world.freshNumber();
    await world.addCustomer({ number: from, language: 'fr' });
    const call = center.dial({ from, to: number, participant: callerWith(clock, ['0']) });
    const contactId = await ringsAt(agent);
    agent.accept(contactId);
    await advance(5_000);
    agent.consult(contactId, 'complaints-fr');
    const consultId = await ringsAt(colleague);
    colleague.accept(consultId);
    await advance(5_000);

    if (how === 'consulted') agent.cancelTransfer(contactId);
    else agent.completeTransfer(contactId);
    await advance(5_000);
    if (how === 'consulted') agent.hangUp(contactId);
    else colleague.hangUp(consultId);
    await clock.runUntil(call.ended);
    agent.closeContact(contactId);
    colleague.closeContact(consultId);
    await advance(10_000);

    const last =
      how === 'consulted' ? { username: first, contactId } : { username: second, contactId: consultId };
    expect([...(await countedFor(first)), ...(await countedFor(second))]).toMatchObject([last]);
    agent.logOut();
    colleague.logOut();
  });

  it.each(languages)(
    'leaves it to the team when their own queue cannot take it, and nobody in silence: %s',
    async (language) => {
      const { center, definition } = world.centre;
      const flow = definition.flows.find(({ name }) => name === `disposition-task-${language}`);
      if (flow === undefined) throw new Error('the assembly has no flow for the task');
      const start = async (agentId: string, faults: Readonly<Record<string, string>>) => {
        failing = faults;
        await center.api.call('StartTaskContact', {
          InstanceId: definition.instanceArn.split('/').at(-1),
          ContactFlowId: flow.arn,
          Name: 'A task',
          Attributes: {
            agentId,
            conversationId: 'contact-1',
            language,
            need: 'agent',
            team: 'service',
            taskKind: 'disposition',
          },
        });
        await advance(1_000);
        failing = {};
      };
      const user = definition.users[0]?.arn.split('/').at(-1) ?? '';

      await start('none', {});
      await start(user, {});
      await start(user, { 'wrap-up': 'NoMatchingError' });
      await start(user, { agent: 'NoMatchingCondition' });
      await start(user, { 'agent-queue': 'NoMatchingError' });
      await start(user, { 'to-agent': 'NoMatchingError' });
      await start(user, { 'to-agent': 'QueueAtCapacity', 'to-team': 'QueueAtCapacity' });
      await start('none', { team: 'NoMatchingError' });
      await start('none', { 'to-team': 'NoMatchingError' });

      const keys = followed(center.events);
      expect(
        arrowsOf(flow)
          .map(arrowKey)
          .filter((key) => !keys.has(key)),
      ).toEqual([]);
    },
  );
});

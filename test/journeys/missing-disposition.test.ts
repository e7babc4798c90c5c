import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgentDesk } from '../../simulator/center/agent-desk.ts';
import { callerWith } from './support/caller.ts';
import { openWorld, type World } from './support/world.ts';

/** Connect lets an agent close a contact without a disposition: it comes back to them. */
describe('an agent who closes a contact without a disposition', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const ringsAt = async (desk: AgentDesk): Promise<string> => {
    for (let seconds = 0; seconds < 120; seconds += 1) {
      const offered = desk.contacts.find(({ phase }) => phase === 'offered');
      if (offered) return offered.contactId;
      await world.centre.clock.advance(1_000);
    }
    throw new Error(`nothing rang at ${desk.username} for two minutes`);
  };

  it('gets it back as a task of their own, and it is counted with them', async () => {
    const { center, clock, number } = world.centre;
    const agent = center.agents.logIn('service-french-1', { behavior: 'by-hand' });
    const colleague = center.agents.logIn('service-french-2', { behavior: 'by-hand' });
    colleague.setState('Offline');
    const from = world.freshNumber();
    const customerId = await world.addCustomer({ number: from, language: 'fr' });
    const call = center.dial({ from, to: number, participant: callerWith(clock, ['0']) });
    const contactId = await ringsAt(agent);
    agent.accept(contactId);
    await clock.advance(30_000);
    agent.hangUp(contactId);
    await clock.runUntil(call.ended);
    colleague.setState('Available');

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
    const [state] = (await world.items('interactions', `CONVERSATION#${contactId}`)).filter(
      ({ sk }) => sk === 'STATE',
    );
    expect(state).toMatchObject({
      customerId,
      language: 'fr',
      disposition: { code: 'not-recorded', by: 'nobody' },
    });
    expect(await world.items('interactions', 'AGENT#service-french-1')).toMatchObject([{ contactId }]);
  });

  it('gets it back once, however often the records are delivered', async () => {
    await world.centre.clock.advance(300_000);

    const tasks = [...world.centre.center.contacts].filter(({ state }) => state.channel === 'TASK');
    expect(tasks).toHaveLength(1);
  });
});

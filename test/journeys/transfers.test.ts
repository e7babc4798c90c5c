import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgentDesk } from '../../simulator/center/agent-desk.ts';
import type { Call } from '../../simulator/center/calls.ts';
import { arrowKey, arrowsOf, followed } from '../../simulator/explorer/arrows.ts';
import { callerWith } from './support/caller.ts';
import { openWorld, type World } from './support/world.ts';

/** An agent at work by hand passes the caller on (competency 01.07). */
describe('an agent passes the caller on', () => {
  let world: World;
  let fault: string | undefined;
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow, { Identifier }) =>
          flow === 'queue-transfer' && Identifier === 'queue' ? fault : undefined,
      },
    });
  });
  afterAll(() => world.stop());

  /** Lets time pass until the contact rings at the desk; answers its id. */
  const ringsAt = async (desk: AgentDesk): Promise<string> => {
    for (let seconds = 0; seconds < 120; seconds += 1) {
      const offered = desk.contacts.find(({ phase }) => phase === 'offered');
      if (offered) return offered.contactId;
      await world.centre.clock.advance(1_000);
    }
    throw new Error(`nothing rang at ${desk.username} for two minutes`);
  };

  /** A French caller who is talking to an agent. One who closed a contact without a disposition would have its task first. */
  const talking = async (
    username: string,
  ): Promise<{
    readonly call: Call;
    readonly agent: AgentDesk;
    readonly contactId: string;
  }> => {
    const { center, clock, number } = world.centre;
    world.centre.sendHome();
    const agent = center.agents.logIn(username, { behavior: 'by-hand' });
    const from = world.freshNumber();
    await world.addCustomer({ number: from, language: 'fr' });
    const call = center.dial({ from, to: number, participant: callerWith(clock, ['0']) });
    const contactId = await ringsAt(agent);
    agent.accept(contactId);
    await clock.advance(10_000);
    expect(agent.contacts.find((contact) => contact.contactId === contactId)?.phase).toBe('connected');
    return { call, agent, contactId };
  };
  const attributesOf = (contactId: string) => world.centre.center.contact(contactId)?.state.attributes;

  it('to another queue, with everything that is known about the caller', async () => {
    const { call, agent, contactId } = await talking('service-french-1');
    const { center, clock } = world.centre;
    const colleague = center.agents.logIn('complaints-french-1', { behavior: 'by-hand' });

    const answer = agent.transfer(contactId, 'complaints-fr');
    const received = await ringsAt(colleague);

    expect(answer).toEqual({ ok: true, value: undefined });
    expect(received).not.toBe(contactId);
    expect(attributesOf(received)).toMatchObject({
      customerId: attributesOf(contactId)?.['customerId'],
      need: 'agent',
      language: 'fr',
    });
    colleague.accept(received);
    await clock.advance(10_000);
    colleague.hangUp(received);
    await clock.runUntil(call.ended);
    agent.closeContact(contactId);
    colleague.closeContact(received);
  });

  it.each([
    ['QueueAtCapacity', 'service-french-1'],
    ['NoMatchingError', 'service-french-2'],
  ])('and hears that it cannot be done when the queue does not take it: %s', async (error, username) => {
    const { call, agent, contactId } = await talking(username);
    fault = error;

    agent.transfer(contactId, 'complaints-fr');
    await world.centre.clock.advance(30_000);
    fault = undefined;

    const heardByAgent = world.centre.center.events.flatMap((event) =>
      event.type === 'prompt-heard' && event.who === 'agent' ? [event.text] : [],
    );
    expect(heardByAgent).toContain(
      'Le transfert n’est pas possible maintenant. Le client est toujours en ligne.',
    );
    expect(agent.contacts.find((contact) => contact.contactId === contactId)?.phase).toBe('connected');
    agent.hangUp(contactId);
    await world.centre.clock.runUntil(call.ended);
    agent.closeContact(contactId);
  });

  it('follows every arrow of the flows behind quick connects', () => {
    const keys = followed(world.centre.center.events);
    const arrows = world.centre.definition.flows
      .filter(({ name }) => name.endsWith('-transfer'))
      .flatMap(arrowsOf);

    expect(arrows.length).toBeGreaterThan(3);
    // The prompt that cannot be played is the one arrow left to the voice itself.
    expect(arrows.map(arrowKey).filter((key) => !keys.has(key))).toEqual([
      'queue-transfer ▸ failed ▸ NoMatchingError',
    ]);
  });
});

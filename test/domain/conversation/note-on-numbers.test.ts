import { describe, expect, it } from 'vitest';
import type { GuidePorts } from '../../../domain/conversation/guide.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { aCustomer } from '../../support/customers.ts';
import { aGuideRequest, agentAt, guideWorld } from '../../support/guide.ts';

class Down extends Fault {
  readonly code = 'test.down';
  readonly retryable = true;
}
const no = { topic: 'delivery', news: 'no' };
const yes = { topic: 'delivery', news: 'yes' };
type World = Awaited<ReturnType<typeof guideWorld>>;

const refusedOn = ({ dialled }: World, number: string) =>
  dialled
    .all()
    .find(({ key }) => key === number)
    ?.refusals.map(({ purpose }) => purpose);

describe('what a customer says about calls', () => {
  it('is known of every number of theirs before anything else is written', async () => {
    const world = await guideWorld();
    const standing = await world.ports.customers.profiles.find('customer-1');
    await world.ports.customers.profiles.save(
      aCustomer({ numbers: ['+32450000101', '+32475000001'], version: (standing?.version ?? 0) + 1 }),
    );
    const ports: GuidePorts = {
      ...world.ports,
      conversations: {
        ...world.ports.conversations,
        save: async (conversation) => {
          if (conversation.entries.length > 0) throw new Down('nothing is saved any more');
          return world.ports.conversations.save(conversation);
        },
      },
    };
    const agent = agentAt(ports);
    await agent.through();

    await expect(agent.next(no)).rejects.toThrow(Down);

    expect(refusedOn(world, '+32450000101')).toEqual(['marketing']);
    expect(refusedOn(world, '+32475000001')).toEqual(['marketing']);
  });

  it('is known of the number of a guest, who has no file', async () => {
    const world = await guideWorld({ customerId: 'guest', number: '+32475000009' });
    const agent = agentAt(world.ports);
    await agent.through();

    await agent.next(no);

    expect(refusedOn(world, '+32475000009')).toEqual(['marketing']);
  });

  it('stands once, however often it is submitted', async () => {
    const world = await guideWorld();
    const agent = agentAt(world.ports);
    await agent.through();
    const token = agent.token();

    await agent.next(no);
    await agent.step(aGuideRequest({ action: 'Next', submission: no, token }));

    expect(refusedOn(world, '+32450000101')).toEqual(['marketing']);
  });

  it('is noted when it allows something, too, once the conversation has it', async () => {
    const world = await guideWorld();
    const agent = agentAt(world.ports);
    await agent.through();

    await agent.next(yes);

    expect(world.dialled.all()).toMatchObject([
      { key: '+32450000101', refusals: [], consents: [{ purpose: 'marketing' }] },
    ]);
  });

  it('is not taken for kept when it is not: the agent submits it again', async () => {
    const world = await guideWorld();
    const ports: GuidePorts = {
      ...world.ports,
      dialled: {
        ...world.ports.dialled,
        numbers: {
          note: async () => {
            throw new Down('the table does not answer');
          },
        },
      },
    };
    const agent = agentAt(ports);
    await agent.through();

    await expect(agent.next(no)).rejects.toThrow(Down);

    expect((await world.conversation()).entries.filter(({ what }) => what.kind === 'answers')).toEqual([]);
  });
});

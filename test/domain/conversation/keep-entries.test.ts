import { describe, expect, it } from 'vitest';
import { nextGuideStep } from '../../../domain/conversation/next-guide-step.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { aGuideRequest, agentAt, guideWorld, screenOf } from '../../support/guide.ts';

class Down extends Fault {
  readonly code = 'test.down';
  readonly retryable = true;
}
const down = async (): Promise<never> => {
  throw new Down('the store is down');
};

const welcome = { topic: 'delivery' };

describe('an agreement', () => {
  const agreed = [welcome, { answer: 'complaint' }, {}, { answer: 'yes' }] as const;

  it('is confirmed to the e-mail address of the file', async () => {
    const { ports, messages } = await guideWorld();

    await agentAt(ports).through(...agreed);

    expect([...messages.values()]).toEqual([
      expect.objectContaining({
        id: 'contact-1-agreement-4',
        channel: 'email',
        to: 'elise@example.com',
        subject: 'Noted',
        text: expect.stringMatching(/^Reference K\d{6}, none\.$/),
      }),
    ]);
  });

  it('is confirmed to the address that was given in the talk', async () => {
    const { ports, messages } = await guideWorld();

    await agentAt(ports).through({ ...welcome, address: 'new@example.com' }, ...agreed.slice(1));

    expect([...messages.values()].map(({ to }) => to)).toEqual(['new@example.com']);
  });

  it('is confirmed by text message where there is no address', async () => {
    const { ports, messages } = await guideWorld({ file: { email: undefined } });

    await agentAt(ports).through(...agreed);

    expect([...messages.values()]).toEqual([
      expect.objectContaining({ channel: 'sms', to: '+32450000101', subject: undefined }),
    ]);
  });

  it('leaves the agent the word that nothing can be sent', async () => {
    const { ports, messages } = await guideWorld({ file: { email: undefined }, number: undefined });

    const shown = await agentAt(ports).through(...agreed);

    expect(messages.size).toBe(0);
    expect(shown).toMatchObject({ said: [expect.stringMatching(/no written confirmation/)] });
  });

  it('is not confirmed when the customer does not agree', async () => {
    const { ports, messages } = await guideWorld();

    await agentAt(ports).through(...agreed.slice(0, 3), { answer: 'no' });

    expect(messages.size).toBe(0);
  });

  it('is confirmed with the next step when the messages were down, and the talk goes on', async () => {
    const { ports, messages, records } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(...agreed.slice(0, 3));
    const broken = nextGuideStep({ ...ports, outbox: { queue: down } });

    const shown = await broken(
      aGuideRequest({ action: 'Next', submission: { answer: 'yes' }, token: agent.token() }),
    );
    expect(shown).toMatchObject({
      show: 'screen',
      screen: { place: 'step:served' },
      fault: expect.any(Down),
    });
    expect(messages.size).toBe(0);
    const token = shown.show === 'nothing' ? undefined : shown.token;
    await agent.step(aGuideRequest({ action: 'Next', token }));

    expect([...messages.keys()]).toEqual(['contact-1-agreement-4']);
    expect(records.size).toBe(5);
  });
});

describe('a consent', () => {
  it('is in the file at once, with where it was heard', async () => {
    const { ports, customers } = await guideWorld();

    await agentAt(ports).through({ ...welcome, news: 'no' });

    expect(customers.files.get('customer-1')?.consents).toEqual([
      expect.objectContaining({
        purpose: 'marketing',
        given: false,
        source: 'conversation contact-1, entry 1',
      }),
    ]);
  });

  it('is refused by whoever does not want to be called again', async () => {
    const { ports, customers } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through({ objection: 'busy' });
    await agent.next({ given: 'short', result: 'persists' });
    await agent.next();

    expect(customers.files.get('customer-1')?.consents).toMatchObject([
      { purpose: 'marketing', given: false },
    ]);
  });

  it('of a guest stays with the conversation', async () => {
    const { ports, customers } = await guideWorld({ customerId: 'guest' });

    const shown = await agentAt(ports).through({ ...welcome, news: 'yes' });

    expect(screenOf(shown).place).toBe('step:need');
    expect(customers.files.get('customer-1')?.consents).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { aGuideRequest, agentAt, guideWorld, runningPromises, screenOf } from '../../support/guide.ts';

const done = { disposition: 'served', followUp: 'none', notes: 'Called about the parcel.' };

describe('the wrap-up', () => {
  it('asks for result, follow-up and notes, with what the script said chosen already', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(
      { topic: 'delivery' },
      { answer: 'commercial-question' },
      { answer: '12', manner: 'cold' },
      {},
    );

    const shown = await agentAt(ports, { phase: 'wrap-up' }).open();

    expect(screenOf(shown).fields.map(({ name, value }) => [name, value])).toEqual([
      ['disposition', 'referred'],
      ['followUp', 'none'],
      ['notes', undefined],
    ]);
  });

  it('saves what the agent says, thanks, and is over', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports, { phase: 'wrap-up', contactId: 'contact-2' });
    await agent.open();

    expect(await agent.next(done)).toMatchObject({ show: 'notice', title: 'Noted' });
    expect((await conversation()).disposition).toMatchObject({
      code: 'served',
      followUp: 'none',
      notes: 'Called about the parcel.',
      contactId: 'contact-2',
      by: 'wrap-up',
    });
    const last = aGuideRequest({ phase: 'wrap-up', action: 'Next', token: agent.token() });
    expect(await agent.step(last)).toEqual({ show: 'nothing' });
  });

  it('is late where nobody had said anything before', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();
    const standing = await conversation();
    await ports.conversations.save({
      ...standing,
      revision: standing.revision + 1,
      disposition: {
        code: 'not-recorded',
        followUp: 'none',
        notes: '',
        at: ports.clock.now(),
        contactId: 'contact-1',
        by: 'nobody',
      },
    });

    const shown = await agent.open();
    expect(screenOf(shown).fields[0]?.value).toBeUndefined();
    await agent.next(done);

    expect((await conversation()).disposition).toMatchObject({ code: 'served', by: 'late' });
  });

  it('comes back filled, with the reasons, when something is missing or too long', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();

    const shown = await agent.next({ disposition: 'nonsense', notes: 'x'.repeat(2001) });

    expect(shown).toMatchObject({
      said: [
        'Choose one of the answers to “Disposition”.',
        'Choose one of the answers to “Still to be done”.',
        '“Notes” is too long: shorten it to 2000 characters at most.',
      ],
    });
    expect(screenOf(shown).fields[2]?.value).toHaveLength(2001);
    expect((await conversation()).disposition).toBeUndefined();
  });

  it('promises the callback that is still to be done, once', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();
    const request = aGuideRequest({
      phase: 'wrap-up',
      action: 'Next',
      submission: { ...done, followUp: 'callback' },
      token: agent.token(),
    });

    const first = await agent.step(request);
    expect(await agent.step(request)).toEqual(first);

    expect(await runningPromises(ports)).toHaveLength(1);
  });

  it('takes no callback where there is no number to call', async () => {
    const { ports } = await guideWorld({ number: undefined });
    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();

    const shown = await agent.next({ ...done, followUp: 'callback' });

    expect(shown).toMatchObject({ said: [expect.stringMatching(/no number/)] });
  });

  it('counts one end where the script and the agent say the same, and both where they do not', async () => {
    const { ports, records } = await guideWorld();
    const script = agentAt(ports);
    await script.through(
      { topic: 'delivery' },
      { answer: 'commercial-question' },
      { answer: '12', manner: 'cold' },
      {},
    );
    const ends = () => [...records.values()].filter(({ what }) => what.kind === 'closed').length;
    expect(ends()).toBe(1);

    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();
    await agent.next({ ...done, disposition: 'referred' });
    expect(ends()).toBe(1);

    await agent.open();
    await agent.next({ ...done, disposition: 'unresolved' });
    expect(ends()).toBe(2);
  });

  it('lets the agent look at the file and come back to what was typed', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports, { phase: 'wrap-up' });
    await agent.open();

    expect(await agent.back({ notes: 'half' })).toMatchObject({
      show: 'file',
      actions: ['Back to the wrap-up'],
    });
    expect(screenOf(await agent.choose('Back to the wrap-up')).fields[2]?.value).toBe('half');
  });
});

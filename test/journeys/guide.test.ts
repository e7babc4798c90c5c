import { describe, expect, it } from 'vitest';
import { answersTo, guideScreen, inputsOf } from './support/guide.ts';
import { confirmation, guidedDesks, strange } from './support/guided-desks.ts';

describe('the guide beside a call', () => {
  const { world, advance, ringsAt, wrapUp, talking, toTheEnd, conversationOf } = guidedDesks();

  it.each(['fr', 'nl', 'de', 'en'] as const)(
    'goes from the file through the script to the wrap-up: %s',
    async (language) => {
      const { guide, agent, contactId, file, begin, leave } = await talking(language);
      expect(JSON.stringify(file.data)).toContain('Camille Peeters');

      const { read, over } = await toTheEnd(guide, await begin());
      expect(read).toMatch(/K\d{6}/);
      expect(read).toContain(strange);
      guide.press('Next');
      agent.hangUp(contactId);
      const wrapUp = await guide.view();
      expect(inputsOf(wrapUp).find(({ Name }) => Name === 'disposition')?.DefaultValue).toEqual([
        'complaint-logged',
      ]);
      const noted = await guide.next({
        disposition: ['complaint-logged'],
        followUp: ['none'],
        notes: strange,
      });
      expect(noted.viewId).toMatch(confirmation);
      guide.press('Next');
      await advance(1_000);

      expect(over.data['Heading']).not.toBe('');
      expect(await conversationOf(contactId)).toMatchObject({
        place: { at: 'over' },
        language,
        disposition: { code: 'complaint-logged', notes: strange, by: 'wrap-up' },
      });
      await leave();
    },
    60_000,
  );

  it('goes on where it was at the agent to whom the caller is transferred', async () => {
    const { guide, agent, contactId, begin, call } = await talking();
    const { center, clock } = world().centre;
    await begin();
    const there = await guide.next(answersTo(await guide.view(), {}));
    const second = guideScreen(advance);
    const colleague = center.agents.logIn('complaints-french-2', {
      behavior: 'by-hand',
      guideParticipant: second.participant,
    });

    agent.transfer(contactId, 'complaints-fr');
    const received = await ringsAt(colleague);
    const resumed = await second.view();

    expect(resumed.data['Heading']).toBe(there.data['Heading']);
    colleague.accept(received);
    await advance(10_000);
    const { over } = await toTheEnd(second, resumed);
    expect(over.viewId).toMatch(confirmation);
    const entries = (await conversationOf(contactId))['entries'] as readonly { readonly contactId: string }[];
    expect(new Set(entries.map((entry) => entry.contactId))).toEqual(new Set([contactId, received]));
    await wrapUp(colleague, received, second);
    await guide.next({ disposition: ['referred'], followUp: ['none'] });
    await clock.runUntil(call.ended);
    agent.closeContact(contactId);
    colleague.closeContact(received);
    colleague.logOut();
    agent.logOut();
  }, 60_000);

  it('is there for a call that an agent places, with every outbound script to choose from', async () => {
    const { center } = world().centre;
    const guide = guideScreen(advance);
    const agent = center.agents.logIn('sales-1', {
      behavior: 'by-hand',
      guideParticipant: guide.participant,
    });
    const number = world().freshNumber();
    const customerId = await world().addCustomer({ number, language: 'fr' });

    const dialled = agent.dial(number);
    const file = await guide.view();

    const contactId = dialled.ok ? dialled.value : '';
    expect(JSON.stringify(file.data)).toContain('Camille Peeters');
    expect((file.data['Actions'] as readonly string[]).length).toBeGreaterThan(1);
    await guide.choose((file.data['Actions'] as readonly string[])[0] ?? '');
    expect(await conversationOf(contactId)).toMatchObject({
      direction: 'outbound',
      customerId,
      number,
      language: 'fr',
    });
    await wrapUp(agent, contactId, guide);
    expect(await conversationOf(contactId)).toMatchObject({ disposition: { code: 'served', by: 'wrap-up' } });
    agent.closeContact(contactId);
    agent.logOut();
  }, 60_000);

  it('shows the file in the middle of the script, and comes back to what was typed', async () => {
    const { guide, begin, leave } = await talking();
    const second = await guide.next(answersTo(await begin(), {}));
    const typed = answersTo(second, {}, strange);

    const file = await guide.back(typed);
    const [resume = ''] = file.data['Actions'] as readonly string[];
    const again = await guide.choose(resume);

    expect(file.data['Heading']).toBe('Dossier du client');
    expect(again.data['Heading']).toBe(second.data['Heading']);
    expect(JSON.stringify(again.data)).toContain(JSON.stringify(strange).slice(1, -1));
    await leave();
  }, 60_000);
});

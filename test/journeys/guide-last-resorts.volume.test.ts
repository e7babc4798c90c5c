import { describe, expect, it } from 'vitest';
import { arrowKey, arrowsOf, followed } from '../../simulator/explorer/arrows.ts';
import { answersTo, inputsOf } from './support/guide.ts';
import { guidedDesks, strange } from './support/guided-desks.ts';

describe('a guide where something fails', () => {
  const { world, advance, talking, conversationOf, fail } = guidedDesks();

  it('comes back filled when the function that saves fails, and the same answer is taken afterwards', async () => {
    const { guide, begin, leave } = await talking();
    const first = await begin();
    const second = await guide.next(answersTo(first, {}));
    const typed = answersTo(second, { category: 'product' }, strange);

    fail((_, block) => block === 'answer');
    const again = await guide.next(typed);
    fail(() => false);

    expect(again.data['ErrorText']).toMatch(/encore là/);
    expect(
      inputsOf(again).flatMap(({ Name, DefaultValue }) => (DefaultValue === undefined ? [] : [Name])),
    ).toEqual(Object.keys(typed));
    expect(JSON.stringify(again.data)).toContain(JSON.stringify(strange).slice(1, -1));
    const third = await guide.next(typed);
    expect(third.data).toMatchObject({ ErrorText: '' });
    expect(third.data['Heading']).not.toBe(second.data['Heading']);
    await leave();
  }, 60_000);

  it('tries again by itself when nothing answers, and in the end says so and goes on', async () => {
    const { guide, contactId, begin, leave } = await talking();
    const first = await begin();

    fail((_, block) => ['answer', 'refill'].includes(block));
    const told = await guide.next(answersTo(first, {}));
    fail(() => false);
    expect(told.data['Heading']).toBe('Le guide ne répond pas');
    const resumed = await guide.next();

    expect(resumed.data['Heading']).toBe(first.data['Heading']);
    expect(await conversationOf(contactId)).toMatchObject({ place: { at: 'step' } });
    await leave();
  }, 60_000);

  it('is there after a pause when it could not be opened at once', async () => {
    let left = 2;
    fail((flow, block) => flow === 'guide' && block === 'open' && left-- > 0);

    const { file, leave } = await talking();
    fail(() => false);

    expect(file.data['Heading']).toBe('Dossier du client');
    await leave();
  }, 60_000);

  it('has its bound: after a hundred screens the agent is told, and goes on where they were', async () => {
    const { guide, begin, leave } = await talking();
    let view = await begin();
    const step = view.data['Heading'];
    for (let screens = 0; screens < 120 && view.data['Heading'] !== 'L’entretien est long'; screens += 1)
      view = await guide.next({});

    expect(view.data['Heading']).toBe('L’entretien est long');
    expect((await guide.next()).data['Heading']).toBe(step);
    await leave();
  }, 60_000);

  it.each([
    ['begin', 'sales-1'],
    ['guide', 'sales-2'],
    ['wrap-up', 'supervisors-1'],
    ['call-voice', 'supervisors-2'],
  ])(
    'lets the agent and the customer talk also when the outbound whisper fails at: %s',
    async (block, username) => {
      const { center } = world().centre;
      const agent = center.agents.logIn(username, { behavior: 'by-hand' });
      fail((flow, at) => flow.startsWith('outbound-whisper') && at === block);

      const dialled = agent.dial(world().freshNumber());
      await advance(30_000);
      fail(() => false);

      expect(agent.contacts.map(({ phase }) => phase)).toEqual(['connected']);
      const contactId = dialled.ok ? dialled.value : '';
      agent.hangUp(contactId);
      await advance(1_000);
      agent.closeContact(contactId);
      agent.logOut();
    },
    60_000,
  );

  it('tells the agent when a view cannot be shown, and goes on when it can', async () => {
    const { guide, begin, leave } = await talking();
    fail((flow, at) => flow === 'guide' && at === 'show-form');
    expect((await begin()).data['Heading']).toBe('Le guide ne répond pas');
    fail(() => false);
    const back = await guide.next();
    expect(back.data['Heading']).not.toBe('Le guide ne répond pas');
    await leave();
  }, 60_000);

  it('ends quietly when nobody answers it for an hour, and the call goes on', async () => {
    const { agent, contactId, begin, call } = await talking();
    await begin();

    await advance(3_700_000);

    const guides = world().centre.center.events.filter(
      (event) => event.type === 'flow-started' && event.flow === 'guide',
    );
    const newest = world().centre.center.contact(guides.at(-1)?.contactId ?? '');
    expect(newest).toMatchObject({ stage: 'ended', state: { relatedContactId: contactId } });
    expect(agent.contacts.map(({ phase }) => phase)).toEqual(['connected']);
    agent.hangUp(contactId);
    await world().centre.clock.runUntil(call.ended);
    agent.closeContact(contactId);
    agent.logOut();
  }, 60_000);

  it('follows every arrow of the outbound whisper that an agent’s own call takes', () => {
    const keys = followed(world().centre.center.events);
    const arrows = world()
      .centre.definition.flows.filter(({ name }) => name === 'outbound-whisper-fr')
      .flatMap(arrowsOf)
      .map(arrowKey);

    expect(
      arrows.filter(
        (key) => !keys.has(key) && / ▸ (direction|begin|guide|wrap-up|call-voice|call-say) ▸ /.test(key),
      ),
    ).toEqual([
      // A callback, in the journeys of inbound calls.
      'outbound-whisper-fr ▸ direction ▸ Equals inbound',
      // A call of a campaign, whose dialler sets it before.
      'outbound-whisper-fr ▸ direction ▸ Equals outbound',
      // A voice that fails: the explorer makes it fail in every other flow.
      'outbound-whisper-fr ▸ call-say ▸ NoMatchingError',
    ]);
  });
});

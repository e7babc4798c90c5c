import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../domain/shared/language.ts';
import { viewWords } from '../../lambdas/shared/views/words.ts';
import type { ViewShown } from '../../simulator/engine/participant.ts';
import { alone, expectations, inTheMiddle, toTheEnd, wished } from './support/complaint-talk.ts';
import { sitDown } from './support/desk.ts';
import { guideScreen, inputsOf, textOf } from './support/guide.ts';
import { type Kept, keptIn } from './support/kept.ts';
import { personAt, scriptNamed } from './support/person.ts';
import { openWorld, type World } from './support/world.ts';

/** Whatever breaks or changes while an agent works a script: nothing that was entered is lost, and nothing is there twice. */
describe('a script that is worked while something happens', () => {
  let world: World;
  let kept: Kept;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T09:00' });
    kept = keptIn(world);
    world.centre.sendHome();
  });
  afterAll(() => world.stop());
  afterEach(() => world.centre.cloud.network.heal());

  const valuesIn = (view: ViewShown) =>
    Object.fromEntries(
      inputsOf(view).flatMap(({ Name, DefaultValue }) =>
        DefaultValue === undefined ? [] : [[Name, DefaultValue]],
      ),
    );

  const network = () => world.centre.cloud.network;
  const breakages = [
    {
      how: 'its store is gone',
      fail: () => network().fail('dynamodb', 'reset', { for: 'next-guide-step' }),
      spoken: languages,
    },
    {
      how: 'its store is too slow',
      fail: () => network().slow('dynamodb', 9_000, { for: 'next-guide-step' }),
      spoken: ['fr', 'de'],
    },
    {
      how: 'the function itself fails',
      fail: () => network().fail('lambda', { status: 500 }, { for: 'next-guide-step' }),
      spoken: ['nl', 'en'],
    },
  ] as const;
  describe.each(breakages)('the save fails: $how', ({ fail, spoken }) => {
    it.each(spoken)(
      'the same view comes back filled, and the same press saves it once: %s',
      async (language) => {
        const talk = await inTheMiddle(world, language);
        const typed = talk.person.fill(talk.here);

        fail();
        const back = await talk.desk.guide.next(typed);
        const again = await talk.desk.guide.next(typed);
        network().heal();

        for (const view of [back, again]) {
          expect(view.data).toMatchObject({
            Heading: talk.here.data['Heading'],
            ErrorText: viewWords[language].notSaved,
          });
          expect(valuesIn(view)).toEqual(typed);
        }
        await toTheEnd(world, talk, await talk.desk.guide.next(typed), alone(talk));
      },
      60_000,
    );
  });

  it('neither function answers: it waits, tries again by itself and goes on', async () => {
    const talk = await inTheMiddle(world, 'fr');
    const typed = talk.person.fill(talk.here);

    network().fail('lambda', { status: 500 }, { for: 'next-guide-step' });
    network().fail('lambda', { status: 500 }, { for: 'refill-view' });
    talk.desk.guide.press('Next', typed);
    await world.centre.clock.advance(12_000);
    network().heal();
    const next = await talk.desk.guide.view();

    expect(next.data).toMatchObject({ ErrorText: '' });
    expect(next.data['Heading']).not.toBe(talk.here.data['Heading']);
    await toTheEnd(world, talk, next, alone(talk));
  }, 60_000);

  it('the guide is lost after an hour: a new one goes on at the last step that was submitted', async () => {
    const talk = await inTheMiddle(world, 'fr');
    const { center, clock, definition } = world.centre;
    const guide = definition.flows.find(({ name }) => name === 'guide');
    if (guide === undefined) throw new Error('the assembly has no guide');

    await clock.advance(3_700_000);
    const screen = guideScreen((milliseconds) => clock.advance(milliseconds));
    center.startChat({
      flow: guide.arn,
      participant: screen.participant(talk.contactId, 'reloaded'),
      attributes: kept.attributes(talk.contactId),
      relatedContactId: talk.contactId,
    });
    const resumed = await screen.view();

    expect(resumed.data).toEqual(talk.here.data);
    const person = personAt(screen, {
      scripts: ['complaint'],
      language: 'fr',
      plan: { [expectations]: wished },
    });
    await person.follow(resumed);
    await toTheEnd(world, talk, await screen.view(), alone(talk));
  }, 60_000);

  it.each(['cold', 'warm'] as const)(
    'the caller is handed over, %s: the second agent goes on at the very step, and only they say how it ended',
    async (manner) => {
      const talk = await inTheMiddle(world, 'fr');
      const { clock, center } = world.centre;
      const second = sitDown(world, 'complaints-french-2');
      const first = talk.desk.agent;

      if (manner === 'cold') first.transfer(talk.contactId, 'complaints-fr');
      else first.consult(talk.contactId, 'complaints-fr');
      const received = await second.rings();
      const resumed = await second.guide.view();
      await second.accept(received);
      if (manner === 'warm') {
        await clock.advance(5_000);
        first.completeTransfer(talk.contactId);
      }
      await clock.advance(2_000);

      expect(resumed.data).toEqual(talk.here.data);
      const person = personAt(second.guide, {
        scripts: ['complaint'],
        language: 'fr',
        plan: { [expectations]: wished },
      });
      const conversation = await toTheEnd(world, talk, resumed, {
        desk: second,
        person,
        contactId: received,
        conversationId: talk.contactId,
      });
      first.closeContact(talk.contactId);
      await clock.advance(120_000);
      expect(kept.entriesOf(conversation).map(({ contactId }) => contactId === received)).toEqual([
        false,
        false,
        true,
        true,
        true,
        true,
        true,
        true,
      ]);
      for (const agent of ['complaints-french-1', 'complaints-french-2'])
        expect(await world.items('interactions', `AGENT#${agent}`)).toEqual([]);
      expect([...center.contacts].filter(({ state }) => state.channel === 'TASK')).toEqual([]);
      first.logOut();
    },
    60_000,
  );

  it('a script published anew changes no conversation that is under way, and every one after it', async () => {
    const ours = scriptNamed('complaint');
    const wish = ours.steps['wish'];
    if (wish?.kind !== 'ask') throw new Error('the complaint script does not ask for the wish');
    const words = { fr: 'Dites-moi.', nl: 'Zeg het maar.', de: 'Sagen Sie es.', en: 'Tell me.' };
    const talk = await inTheMiddle(world, 'fr');

    await world.publish({ ...ours, steps: { ...ours.steps, wish: { ...wish, say: words } } });
    await world.centre.clock.advance(600_000);
    const before = await toTheEnd(world, talk, talk.here, alone(talk));
    const next = await inTheMiddle(world, 'fr');
    await world.publish(ours);

    expect(textOf(talk.here)).not.toContain(words.fr);
    expect(talk.person.read.join('\n')).not.toContain(words.fr);
    expect(textOf(next.here)).toContain(words.fr);
    const after = await toTheEnd(world, next, next.here, alone(next));
    expect(after['script']).toMatchObject({ id: 'complaint', version: expect.stringMatching(/^1-/) });
    expect(after['script']).not.toEqual(before['script']);
  }, 60_000);

  it('simulated agents work it, and say how it ended when they are reminded', async () => {
    const { center, clock } = world.centre;
    world.centre.staff({ talkSeconds: 75, guideStepSeconds: 3, unrecordedOneIn: 2 });
    const conversationAfter = async () => {
      const number = world.freshNumber();
      await world.addCustomer({ number, language: 'nl' });
      const { events } = await world.call(number, ['2', '0']);
      const contactId = events[0]?.contactId ?? '';
      await clock.advance(15_000);
      return { contactId, conversation: await kept.conversation(contactId) };
    };

    const first = await conversationAfter();
    const second = await conversationAfter();
    await clock.advance(240_000);
    world.centre.sendHome();

    expect(first.conversation).toMatchObject({
      place: { at: 'over' },
      disposition: { code: 'complaint-logged', by: 'wrap-up' },
    });
    const asked = [...center.contacts].filter(({ state }) => state.channel === 'TASK');
    expect(asked.map(({ state }) => state.attributes['conversationId'])).toEqual([second.contactId]);
    expect(await kept.conversation(second.contactId)).toMatchObject({
      disposition: { code: 'served', by: 'late' },
    });
  }, 60_000);
});

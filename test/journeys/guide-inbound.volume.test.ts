import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../domain/shared/language.ts';
import { inboundTalks, story } from './scenes/inbound-talks.ts';
import { callerWith } from './support/caller.ts';
import { sitDown } from './support/desk.ts';
import { expectEachEntryOnce, keptIn } from './support/kept.ts';
import { personAt } from './support/person.ts';
import { openWorld, type World, withoutCallTasks } from './support/world.ts';

/** From the first ring to the disposition, at the desk of an agent who follows the guide (competencies 02.01 to 02.08). */
describe('an agent works a script with a caller', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00', engine: withoutCallTasks });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  describe.each(inboundTalks)('$script', (talk) => {
    it.each(languages)(
      'in %s',
      async (language) => {
        const { center, clock, number: ours } = world.centre;
        const kept = keptIn(world);
        const desk = sitDown(world, talk.agents[language]);
        const number = world.freshNumber();
        const customerId = await world.addCustomer({ number, language, segment: 'professional' });
        const call = center.dial({ from: number, to: ours, participant: callerWith(clock, talk.keys) });
        const contactId = await desk.rings();
        const file = await desk.guide.view();
        await desk.accept(contactId);
        const person = personAt(desk.guide, {
          scripts: [talk.script, ...(talk.script === 'commercial-question' ? ['commercial-question/2'] : [])],
          language,
          plan: talk.plan,
        });

        const [title = ''] = file.data['Actions'] as readonly string[];
        await person.follow(await desk.guide.choose(title));
        desk.guide.press('Next');
        await desk.wrapUp(contactId);
        await clock.runUntil(call.ended);

        expect(JSON.stringify(file.data)).toContain('Camille Peeters');
        expect(person.seen).toEqual(expect.arrayContaining([...talk.passes]));
        const conversation = await kept.conversation(contactId);
        expect(conversation).toMatchObject({
          language,
          customerId,
          place: { at: 'over' },
          script: { id: talk.script },
          disposition: { code: talk.disposition, by: 'wrap-up', contactId },
        });
        expectEachEntryOnce(conversation);
        const counted = (await kept.records(conversation)).map(({ what }) => what);
        expect(counted).toHaveLength(talk.counted.length + 1);
        for (const record of [...talk.counted, { kind: 'end', disposition: talk.disposition }])
          expect(counted).toContainEqual(expect.objectContaining(record));
        const messages = await kept.messagesTo(customerId);
        expect(messages).toHaveLength(talk.messages);
        for (const message of messages)
          expect(message).toMatchObject({ language, contactId, state: 'queued' });
        expect(messages.every(({ to }) => to === number || to === 'client@example.com')).toBe(true);
        const attributes = JSON.stringify(kept.attributes(contactId));
        for (const personal of ['Camille', 'Peeters', number, story, 'client@example.com'])
          expect(attributes).not.toContain(personal);
        await talk.also?.({
          kept,
          number,
          conversation,
          read: person.read.join('\n'),
          written: messages.map(({ text }) => text).join('\n'),
        });
        desk.goHome();
      },
      60_000,
    );
  });
});

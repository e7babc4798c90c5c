import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Dialled,
  dialled,
  diallers,
  email,
  outboundTalks,
  versionsOf,
} from './scenes/outbound-talks.ts';
import { sitDown } from './support/desk.ts';
import { expectEachEntryOnce, type Kept, keptIn } from './support/kept.ts';
import { personAt, scriptNamed } from './support/person.ts';
import { openWorld, type World, withoutCallTasks } from './support/world.ts';

describe('an agent calls a customer and works a script', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00', engine: withoutCallTasks });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  /** A call from the desk to a customer of the language, up to the script's first screen. */
  const calling = async (
    script: string,
    language: Dialled,
    customer: { readonly segment?: string; readonly marketing?: 'granted' | 'refused' },
  ) => {
    const desk = sitDown(world, diallers[language]);
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language, ...customer });
    const contactId = await desk.dial(number);
    const file = await desk.guide.view();
    const title = scriptNamed(script).title[language];
    const action = (file.data['Actions'] as readonly string[]).find((one) => one.startsWith(title));
    if (action === undefined) throw new Error(`"${title}" is not offered: ${JSON.stringify(file.data)}`);
    return { desk, number, customerId, contactId, first: await desk.guide.choose(action) };
  };

  describe.each(outboundTalks)('$script', ({ script, languages, segment, plan = {}, ...wanted }) => {
    it.each(languages)(
      'in %s',
      async (language) => {
        const kept = keptIn(world);
        const { desk, number, customerId, contactId, first } = await calling(script, language, {
          ...(segment === undefined ? {} : { segment }),
        });
        const person = personAt(desk.guide, { scripts: versionsOf(script), language, plan });

        await person.follow(first);
        desk.guide.press('Next');
        await desk.wrapUp(contactId);

        expect(person.seen).toEqual(expect.arrayContaining([...wanted.passes]));
        const conversation = await kept.conversation(contactId);
        expect(conversation).toMatchObject({
          direction: 'outbound',
          language,
          customerId,
          script: { id: script },
          place: { at: 'over' },
          disposition: { code: wanted.disposition, by: 'wrap-up' },
        });
        expectEachEntryOnce(conversation);
        const counted = (await kept.records(conversation)).map(({ what }) => what);
        for (const record of [...(wanted.counted ?? []), { kind: 'end', disposition: wanted.disposition }])
          expect(counted).toContainEqual(expect.objectContaining(record));
        const messages = await kept.messagesTo(customerId);
        expect(messages).toHaveLength(wanted.messages);
        for (const message of messages) expect(message).toMatchObject({ language, state: 'queued' });
        const attributes = JSON.stringify(kept.attributes(contactId));
        for (const personal of ['Peeters', number, 'Gent', email]) expect(attributes).not.toContain(personal);
        await wanted.also?.(kept, number);
        desk.goHome();
      },
      60_000,
    );
  });

  describe('who does not want offers is offered nothing', () => {
    const offersIn = (kept: Kept, conversation: Readonly<Record<string, unknown>>) =>
      kept.entriesOf(conversation).filter(({ what }) => (what as { kind: string }).kind === 'offer');

    it.each(['telesales', 'appointment-setting', 'event-invitation', 'prospecting', 'existing-customer'])(
      'as the file has it: %s',
      async (script) => {
        const kept = keptIn(world);
        const { desk, customerId, contactId, first } = await calling(script, 'fr', {
          segment: 'professional',
          marketing: 'refused',
        });
        const person = personAt(desk.guide, { scripts: versionsOf(script), language: 'fr' });

        await person.follow(first);
        desk.guide.press('Next');
        await desk.wrapUp(contactId);

        const conversation = await kept.conversation(contactId);
        expect(person.seen).toEqual(['Introduce yourself', 'Close without an offer']);
        expect(offersIn(kept, conversation)).toEqual([]);
        expect(conversation).toMatchObject({ disposition: { code: 'refused', followUp: 'supervisor' } });
        expect(await kept.messagesTo(customerId)).toEqual([]);
        desk.goHome();
      },
      60_000,
    );

    it.each(dialled)(
      'from the moment they say so, in this call and in the next: %s',
      async (language) => {
        const kept = keptIn(world);
        const { desk, number, customerId, contactId, first } = await calling('telesales', language, {
          segment: 'professional',
        });
        const person = personAt(desk.guide, {
          scripts: versionsOf('telesales'),
          language,
          plan: {
            'Settle the details': { payment: 'monthly', startDate: '2026-12-14' },
            'Offer weekends': { objection: 'no-more-offers' },
            'Do not call me with offers again': { result: 'persists' },
            'Note the opt-out': { offersAfterSale: 'no' },
          },
        });
        await person.follow(first);
        desk.guide.press('Next');
        await desk.wrapUp(contactId);
        const sold = await kept.conversation(contactId);
        expect(person.seen).toContain('Do not call me with offers again');
        expect(offersIn(kept, sold)).toMatchObject([{ what: { offer: 'service-plan', accepted: true } }]);
        expect(sold).toMatchObject({ disposition: { code: 'sale' }, learnt: { marketing: 'refused' } });
        expect(await kept.messagesTo(customerId)).toHaveLength(1);

        const again = await desk.dial(number);
        const file = await desk.guide.view();
        const title = scriptNamed('prospecting').title[language];
        expect(JSON.stringify(file.data)).toContain(title);
        const next = personAt(desk.guide, { scripts: ['prospecting'], language });
        await next.follow(await desk.guide.choose(title));
        desk.guide.press('Next');
        await desk.wrapUp(again);

        expect(next.seen).toEqual(['Introduce yourself', 'Close without an offer']);
        expect(offersIn(kept, await kept.conversation(again))).toEqual([]);
        desk.goHome();
      },
      60_000,
    );
  });
});

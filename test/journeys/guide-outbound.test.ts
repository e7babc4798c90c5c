import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../domain/shared/language.ts';
import { sitDown } from './support/desk.ts';
import { expectEachEntryOnce, type Kept, keptIn } from './support/kept.ts';
import { type Plan, personAt, scriptNamed } from './support/person.ts';
import { openWorld, type World } from './support/world.ts';

/** Whoever dials speaks the language of their routing profile's outbound queue; none of ours dials out in English. */
type Dialled = Exclude<Language, 'en'>;
const agents: Readonly<Record<Dialled, string>> = {
  fr: 'sales-1',
  nl: 'service-dutch-1',
  de: 'service-german-1',
};
const every: readonly Dialled[] = ['fr', 'nl', 'de'];

interface Talk {
  readonly script: string;
  readonly languages: readonly Dialled[];
  readonly segment?: string;
  readonly plan?: Plan;
  readonly passes: readonly string[];
  readonly disposition: string;
  readonly counted?: readonly object[];
  readonly messages: number;
  readonly also?: (kept: Kept, number: string) => Promise<void>;
}

const email = 'client@example.com';
const accepted = (offer: string) => ({ kind: 'offer', offer, accepted: true });
const overcome = (objection: string) => ({ kind: 'objection', objection, overcome: true });
const agreed = { kind: 'agreement', agreed: true };

/** A script that has two versions: either may be taken. */
const seconds = (script: string): readonly string[] => (script === 'telesales' ? ['telesales/2'] : []);

const talks: readonly Talk[] = [
  {
    script: 'telesales',
    languages: every,
    segment: 'professional',
    plan: {
      'Make the offer': [
        { objection: 'too-expensive' },
        { objection: 'happy-where-i-am' },
        { answer: 'accepted' },
      ],
      'It is too expensive': { given: 'once-a-year', result: 'overcome' },
      'I am happy with the firm I have': { given: 'beside-them', result: 'overcome' },
      'Settle the details': { payment: 'yearly', startDate: '2026-12-14', confirmationEmail: email },
    },
    passes: [
      'It is too expensive',
      'I am happy with the firm I have',
      'Settle the details',
      'Offer weekends',
    ],
    disposition: 'sale',
    counted: [
      overcome('too-expensive'),
      overcome('happy-where-i-am'),
      accepted('service-plan'),
      accepted('weekend-repairs'),
      { kind: 'agreement', about: 'sale', agreed: true },
    ],
    messages: 2,
  },
  {
    script: 'survey',
    languages: every,
    plan: {
      'Question 1 · recommend': { score: '4' },
      'Question 2 · what was missing': { disappointment: 'Trop d’attente' },
      'Question 3 · the request': { solved: 'no' },
    },
    passes: ['Question 2 · what was missing', 'Question 6 · next time', 'Offer a callback'],
    disposition: 'survey-completed',
    counted: [{ kind: 'booking', booked: 'callback' }, agreed],
    messages: 1,
    also: async (kept, number) => expect(await kept.promisesTo(number)).toHaveLength(1),
  },
  {
    script: 'appointment-setting',
    languages: ['nl'],
    plan: {
      'The situation': { home: 'house-owned', heatingAge: 'over-fifteen' },
      'The address': { address: 'Hoogstraat 5, Gent', confirmationEmail: email },
    },
    passes: ['Offer the visit', 'The address', 'Choose the time'],
    disposition: 'appointment-booked',
    counted: [accepted('adviser-visit'), { kind: 'booking', booked: 'visit' }, agreed],
    messages: 1,
    also: async (kept, number) => expect(await kept.appointmentsOf(number)).toHaveLength(1),
  },
  {
    script: 'poll',
    languages: ['de'],
    passes: ['Question 1 of 4', 'Question 4 of 4', 'Thank'],
    disposition: 'survey-completed',
    messages: 0,
  },
  {
    script: 'event-invitation',
    languages: ['fr'],
    plan: { Register: { seatCount: '2', confirmationEmail: email } },
    passes: ['Invite', 'Register', 'Read the agreement back'],
    disposition: 'registered',
    counted: [accepted('information-evening'), agreed],
    messages: 1,
  },
  {
    script: 'prospecting',
    languages: ['nl'],
    segment: 'professional',
    plan: { 'The address': { address: 'Hoogstraat 5, Gent', askFor: 'de onderhoudsdienst' } },
    passes: ['What they use', 'Offer the visit', 'The address'],
    disposition: 'appointment-booked',
    counted: [accepted('site-visit'), agreed],
    messages: 1,
  },
  {
    script: 'existing-customer',
    languages: ['de'],
    segment: 'professional',
    plan: {
      'The experience': { satisfied: 'happy', presentPlan: 'basic' },
      'Settle the details': { priorityFrom: '2026-12-14', priorityEmail: email },
    },
    passes: ['Pick up the thread', 'Make the offer', 'Offer the check', 'Choose the time'],
    disposition: 'sale',
    counted: [
      accepted('priority-plan'),
      accepted('free-check'),
      { kind: 'booking', booked: 'visit' },
      { kind: 'agreement', about: 'sale', agreed: true },
      { kind: 'agreement', about: 'appointment', agreed: true },
    ],
    messages: 2,
    also: async (kept, number) => expect(await kept.appointmentsOf(number)).toHaveLength(1),
  },
  {
    script: 'follow-up',
    languages: ['fr'],
    plan: {
      'What was promised': {
        promisedAbout: 'complaint',
        promised: 'Une réponse à la plainte',
        inTime: 'late',
      },
      'Keep the promise': { howKept: 'kept', ourAnswer: 'Le remboursement est parti hier' },
    },
    passes: ['What was promised', 'Keep the promise', 'Read the agreement back'],
    disposition: 'promise-kept',
    counted: [agreed],
    messages: 1,
  },
];

describe('an agent calls a customer and works a script', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  /** A call from the desk to a customer of the language, up to the script's first screen. */
  const calling = async (
    script: string,
    language: Dialled,
    customer: { readonly segment?: string; readonly marketing?: 'granted' | 'refused' },
  ) => {
    const desk = sitDown(world, agents[language]);
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language, ...customer });
    const contactId = await desk.dial(number);
    const file = await desk.guide.view();
    const title = scriptNamed(script).title[language];
    const action = (file.data['Actions'] as readonly string[]).find((one) => one.startsWith(title));
    if (action === undefined) throw new Error(`"${title}" is not offered: ${JSON.stringify(file.data)}`);
    return { desk, number, customerId, contactId, first: await desk.guide.choose(action) };
  };

  describe.each(talks)('$script', ({ script, languages, segment, plan = {}, ...wanted }) => {
    it.each(languages)(
      'in %s',
      async (language) => {
        const kept = keptIn(world);
        const { desk, number, customerId, contactId, first } = await calling(script, language, {
          ...(segment === undefined ? {} : { segment }),
        });
        const person = personAt(desk.guide, { scripts: [script, ...seconds(script)], language, plan });

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
        const person = personAt(desk.guide, { scripts: [script, ...seconds(script)], language: 'fr' });

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

    it.each(every)(
      'from the moment they say so, in this call and in the next: %s',
      async (language) => {
        const kept = keptIn(world);
        const { desk, number, customerId, contactId, first } = await calling('telesales', language, {
          segment: 'professional',
        });
        const script = ['telesales', 'telesales/2'];
        const person = personAt(desk.guide, {
          scripts: script,
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

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../domain/shared/language.ts';
import { callerWith } from './support/caller.ts';
import { sitDown } from './support/desk.ts';
import { expectEachEntryOnce, type Kept, keptIn } from './support/kept.ts';
import { type Plan, personAt } from './support/person.ts';
import { openWorld, type World } from './support/world.ts';

const story = 'Le colis n’est jamais arrivé chez moi';

interface Talk {
  readonly script: string;
  /** What the caller keys in the menu. */
  readonly keys: readonly string[];
  readonly agents: Readonly<Record<Language, string>>;
  readonly plan: Plan;
  readonly passes: readonly string[];
  readonly disposition: string;
  /** Beside the end, which is always counted. */
  readonly counted: readonly object[];
  readonly messages: number;
  readonly also?: (told: {
    readonly kept: Kept;
    readonly number: string;
    readonly conversation: Readonly<Record<string, unknown>>;
    readonly read: string;
    readonly written: string;
  }) => Promise<void>;
}

const service = {
  fr: 'service-french-1',
  nl: 'service-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};
const talks: readonly Talk[] = [
  {
    script: 'complaint',
    keys: ['2', '0'],
    agents: { ...service, fr: 'complaints-french-1', nl: 'complaints-dutch-1' },
    plan: {
      Listen: { category: 'delivery', whatHappened: story },
      'What the customer expects': { wish: 'refund', severity: 'serious' },
    },
    passes: [
      'Welcome',
      'Listen',
      'What the customer expects',
      'Check',
      'Give the reference',
      'Offer a callback',
    ],
    disposition: 'complaint-logged',
    counted: [
      { kind: 'booking', booked: 'callback' },
      { kind: 'agreement', agreed: true },
    ],
    messages: 1,
    also: async ({ kept, number, conversation, read, written }) => {
      const { complaintReference } = conversation['learnt'] as Record<string, unknown>;
      expect(complaintReference).toMatch(/^K\d{6}$/);
      expect(read).toContain(complaintReference);
      expect(read).toContain(story);
      expect(written).toContain(complaintReference);
      expect(written).toContain(story);
      expect(await kept.complaint(complaintReference)).toMatchObject({
        category: 'delivery',
        status: 'received',
      });
      expect(await kept.promisesTo(number)).toMatchObject([{ need: 'complaint', state: 'promised' }]);
    },
  },
  {
    script: 'appointment',
    keys: ['1', '0'],
    agents: service,
    plan: { 'The reason': { topic: 'contract' } },
    passes: ['Welcome', 'The reason', 'Check', 'Choose the time', 'Read the appointment back'],
    disposition: 'appointment-booked',
    counted: [
      { kind: 'agreement', agreed: true },
      { kind: 'booking', booked: 'appointment' },
    ],
    messages: 1,
    also: async ({ kept, number, conversation, read, written }) => {
      const { booked } = conversation['learnt'] as Record<string, string>;
      expect(booked).toMatch(/\d/);
      expect(read).toContain(booked);
      expect(written).toContain(booked);
      expect(await kept.appointmentsOf(number)).toHaveLength(1);
    },
  },
  {
    script: 'information',
    keys: ['3', '0'],
    agents: service,
    plan: {
      Welcome: { answer: 'information' },
      'The question': { subject: 'hours', question: 'Ouvert le samedi, pour Camille ?' },
      'Was it answered?': { questionAnswered: 'yes', answerGiven: 'Oui.' },
    },
    passes: [
      'Welcome',
      'The question',
      'Check',
      'Opening hours',
      'Was it answered?',
      'Offer the news',
      'Note the consent',
    ],
    disposition: 'served',
    counted: [
      { kind: 'offer', offer: 'newsletter', accepted: true },
      { kind: 'agreement', about: 'consent', agreed: true },
    ],
    messages: 1,
  },
  {
    script: 'commercial-question',
    keys: ['4'],
    agents: { ...service, fr: 'sales-1', nl: 'sales-1' },
    plan: {
      'What matters': { concern: 'speed' },
      'Make the offer': [{ objection: 'too-expensive' }, { answer: 'accepted' }],
      'The start': { startDate: '2026-12-14', confirmationEmail: 'client@example.com' },
    },
    passes: ['Make the offer', 'It is too expensive', 'Payment', 'Offer weekends'],
    disposition: 'sale',
    counted: [
      { kind: 'offer', offer: 'service-plan', accepted: true },
      { kind: 'offer', offer: 'weekend-repairs', accepted: true },
      { kind: 'objection', objection: 'too-expensive', overcome: true },
      { kind: 'agreement', about: 'sale', agreed: true },
      { kind: 'agreement', about: 'sale', agreed: true },
    ],
    messages: 2,
    also: async ({ written }) => expect(written).toMatch(/14/),
  },
];

/** From the first ring to the disposition, at the desk of an agent who follows the guide (competencies 02.01 to 02.08). */
describe('an agent works a script with a caller', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  describe.each(talks)('$script', (talk) => {
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

import { expect } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import type { ViewShown } from '../../../simulator/engine/participant.ts';
import { callerWith } from './caller.ts';
import { type Desk, sitDown } from './desk.ts';
import { expectEachEntryOnce, keptIn } from './kept.ts';
import { type Person, personAt } from './person.ts';
import type { World } from './world.ts';

const story = 'Le colis est arrivé ouvert, 2 × vide';
/** The step in the middle. */
export const expectations = 'What the customer expects';
/** What is entered there. */
export const wished = { wish: 'refund', severity: 'annoying' };
const plan = { Listen: { category: 'delivery', whatHappened: story }, [expectations]: wished };
const agents: Readonly<Record<Language, string>> = {
  fr: 'complaints-french-1',
  nl: 'complaints-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};

/** A caller with a complaint; the agent is at what the customer expects. */
export const inTheMiddle = async (world: World, language: Language) => {
  const { center, clock, number: ours } = world.centre;
  const desk = sitDown(world, agents[language]);
  const number = world.freshNumber();
  const customerId = await world.addCustomer({ number, language });
  const call = center.dial({ from: number, to: ours, participant: callerWith(clock, ['2', '0']) });
  const contactId = await desk.rings();
  const [title = ''] = (await desk.guide.view()).data['Actions'] as readonly string[];
  await desk.accept(contactId);
  const person = personAt(desk.guide, { scripts: ['complaint'], language, plan });
  const here = await person.follow(await desk.guide.choose(title), expectations);
  return { desk, person, here, call, contactId, customerId, number };
};
export type Talking = Awaited<ReturnType<typeof inTheMiddle>>;

/** The rest of the script, the wrap-up, and the proof that everything is there once. */
export const toTheEnd = async (
  world: World,
  { call, customerId }: Talking,
  view: ViewShown,
  {
    desk,
    person,
    contactId,
    conversationId,
  }: {
    readonly desk: Desk;
    readonly person: Person;
    readonly contactId: string;
    readonly conversationId: string;
  },
) => {
  const kept = keptIn(world);
  await person.follow(view);
  desk.guide.press('Next');
  await desk.wrapUp(contactId);
  await world.centre.clock.runUntil(call.ended);
  desk.goHome();
  const conversation = await kept.conversation(conversationId);
  expectEachEntryOnce(conversation);
  const steps = kept.entriesOf(conversation).map(({ step }) => step);
  expect(steps).toEqual(['welcome', 'listen', 'wish', 'understood', 'log', 'logged', 'agree', 'goodbye']);
  expect(conversation).toMatchObject({
    disposition: { code: 'complaint-logged', by: 'wrap-up', contactId },
    answers: { whatHappened: { value: story }, wish: { value: 'refund' } },
  });
  expect(await kept.messagesTo(customerId)).toHaveLength(1);
  expect((await kept.records(conversation)).map(({ what }) => (what as { kind: string }).kind)).toEqual([
    'agreement',
    'end',
  ]);
  return conversation;
};
/** Nobody else comes to the conversation. */
export const alone = ({ desk, person, contactId }: Talking) => ({
  desk,
  person,
  contactId,
  conversationId: contactId,
});

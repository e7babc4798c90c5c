import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowAction } from '../../contact-flows/language/document.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { AgentDesk } from '../../simulator/center/agent-desk.ts';
import { arrowKey, arrowsOf, followed } from '../../simulator/explorer/arrows.ts';
import { callerWith } from './support/caller.ts';
import { answersTo, type GuideScreen, guideScreen, inputsOf, textOf } from './support/guide.ts';
import { openWorld, type World } from './support/world.ts';

/** Markup, another direction, emoji, a path of the flow language, a merge field: a customer may say anything. */
const strange = '<b>Colis</b> مرحبا 📦 $.Attributes.customerId {customerName} & "fin"';

const agents: Readonly<Record<Language, string>> = {
  fr: 'complaints-french-1',
  nl: 'complaints-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};
const confirmation = /view\/confirmation:1$/;

describe('the guide beside a call', () => {
  let world: World;
  let failing: (flow: string, block: string) => boolean = () => false;
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow: string, { Identifier }: FlowAction) =>
          failing(flow, Identifier) ? 'NoMatchingError' : undefined,
      },
    });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const advance = (milliseconds: number) => world.centre.clock.advance(milliseconds);
  const ringsAt = async (agent: AgentDesk): Promise<string> => {
    for (let seconds = 0; seconds < 200; seconds += 1) {
      const offered = agent.contacts.find(({ phase }) => phase === 'offered');
      if (offered !== undefined) return offered.contactId;
      await advance(1_000);
    }
    throw new Error(`nothing rang at ${agent.username}`);
  };
  const wrapUp = async (agent: AgentDesk, contactId: string, guide: GuideScreen) => {
    if (!agent.contacts.some(({ phase }) => phase === 'connected')) return;
    agent.hangUp(contactId);
    const form = await guide.view();
    await guide.next({ disposition: ['served'], followUp: ['none'], notes: '' });
    expect(inputsOf(form).map(({ Name }) => Name)).toEqual(['disposition', 'followUp', 'notes']);
    guide.press('Next');
    await advance(1_000);
  };
  /** A customer with a complaint, who is talking to an agent with the guide open. */
  const talking = async (language: Language = 'fr') => {
    const { center, clock, number } = world.centre;
    const guide = guideScreen(advance);
    const agent = center.agents.logIn(agents[language], {
      behavior: 'by-hand',
      guideParticipant: guide.participant,
    });
    const from = world.freshNumber();
    const customerId = await world.addCustomer({ number: from, language });
    const words = ['2', '9', '9', '0', '0'];
    const call = center.dial({ from, to: number, participant: callerWith(clock, words) });
    const contactId = await ringsAt(agent);
    const file = await guide.view();
    agent.accept(contactId);
    await advance(10_000);
    const [title = ''] = file.data['Actions'] as readonly string[];
    const begin = () => guide.choose(title);
    // A contact that is closed without a disposition would come back as a task.
    const leave = async () => {
      await wrapUp(agent, contactId, guide);
      await clock.runUntil(call.ended);
      agent.closeContact(contactId);
      agent.logOut();
    };
    return { guide, agent, call, contactId, customerId, file, begin, leave };
  };
  /** Answers every form until the script is over. */
  const toTheEnd = async (guide: GuideScreen, first: Awaited<ReturnType<GuideScreen['view']>>) => {
    const read: string[] = [];
    let view = first;
    while (!confirmation.test(view.viewId)) {
      expect(view.data['ErrorText'], JSON.stringify(view.data)).toBe('');
      read.push(textOf(view));
      view = await guide.next(answersTo(view, { answer: 'yes' }, strange));
      if (read.length > 40) throw new Error(`the script does not end: ${read.slice(-3).join('\n')}`);
    }
    return { read: read.join('\n'), over: view };
  };
  const conversationOf = async (contactId: string) =>
    (await world.items('interactions', `CONVERSATION#${contactId}`))[0] ?? {};

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
    const { center, clock } = world.centre;
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

  it('comes back filled when the function that saves fails, and the same answer is taken afterwards', async () => {
    const { guide, begin, leave } = await talking();
    const first = await begin();
    const second = await guide.next(answersTo(first, {}));
    const typed = answersTo(second, { category: 'product' }, strange);

    failing = (_, block) => block === 'answer';
    const again = await guide.next(typed);
    failing = () => false;

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

    failing = (_, block) => ['answer', 'refill'].includes(block);
    const told = await guide.next(answersTo(first, {}));
    failing = () => false;
    expect(told.data['Heading']).toBe('Le guide ne répond pas');
    const resumed = await guide.next();

    expect(resumed.data['Heading']).toBe(first.data['Heading']);
    expect(await conversationOf(contactId)).toMatchObject({ place: { at: 'step' } });
    await leave();
  }, 60_000);

  it('is there after a pause when it could not be opened at once', async () => {
    let left = 2;
    failing = (flow, block) => flow === 'guide' && block === 'open' && left-- > 0;

    const { file, leave } = await talking();
    failing = () => false;

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

  it('is there for a call that an agent places, with every outbound script to choose from', async () => {
    const { center } = world.centre;
    const guide = guideScreen(advance);
    const agent = center.agents.logIn('sales-1', {
      behavior: 'by-hand',
      guideParticipant: guide.participant,
    });
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language: 'fr' });

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

  it.each([
    ['begin', 'sales-1'],
    ['guide', 'sales-2'],
    ['wrap-up', 'supervisors-1'],
  ])(
    'lets the agent and the customer talk also when the outbound whisper fails at: %s',
    async (block, username) => {
      const { center } = world.centre;
      const agent = center.agents.logIn(username, { behavior: 'by-hand' });
      failing = (flow, at) => flow.startsWith('outbound-whisper') && at === block;

      const dialled = agent.dial(world.freshNumber());
      await advance(30_000);
      failing = () => false;

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
    failing = (flow, at) => flow === 'guide' && at === 'show-form';
    expect((await begin()).data['Heading']).toBe('Le guide ne répond pas');
    failing = () => false;
    const back = await guide.next();
    expect(back.data['Heading']).not.toBe('Le guide ne répond pas');
    await leave();
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

  it('ends quietly when nobody answers it for an hour, and the call goes on', async () => {
    const { agent, contactId, begin, call } = await talking();
    await begin();

    await advance(3_700_000);

    const guides = world.centre.center.events.filter(
      (event) => event.type === 'flow-started' && event.flow === 'guide',
    );
    const newest = world.centre.center.contact(guides.at(-1)?.contactId ?? '');
    expect(newest).toMatchObject({ stage: 'ended', state: { relatedContactId: contactId } });
    expect(agent.contacts.map(({ phase }) => phase)).toEqual(['connected']);
    agent.hangUp(contactId);
    await world.centre.clock.runUntil(call.ended);
    agent.closeContact(contactId);
    agent.logOut();
  }, 60_000);

  it('follows every arrow of the outbound whisper that an agent’s own call takes', () => {
    const keys = followed(world.centre.center.events);
    const arrows = world.centre.definition.flows
      .filter(({ name }) => name === 'outbound-whisper-fr')
      .flatMap(arrowsOf)
      .map(arrowKey);

    expect(
      arrows.filter((key) => !keys.has(key) && / ▸ (direction|begin|guide|wrap-up) ▸ /.test(key)),
    ).toEqual([
      // A callback, in the journeys of inbound calls.
      'outbound-whisper-fr ▸ direction ▸ Equals inbound',
      // A call of a campaign, whose dialler sets it before.
      'outbound-whisper-fr ▸ direction ▸ Equals outbound',
    ]);
  });
});

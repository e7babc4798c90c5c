import { afterAll, beforeAll, expect } from 'vitest';
import type { FlowAction } from '../../../contact-flows/language/document.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { AgentDesk } from '../../../simulator/center/agent-desk.ts';
import { callerWith } from './caller.ts';
import { answersTo, type GuideScreen, guideScreen, inputsOf, textOf } from './guide.ts';
import { openWorld, type World } from './world.ts';

/** Markup, another direction, emoji, a path of the flow language, a merge field: a customer may say anything. */
export const strange = '<b>Colis</b> مرحبا 📦 $.Attributes.customerId {customerName} & "fin"';

export const confirmation = /view\/confirmation:1$/;

const agents: Readonly<Record<Language, string>> = {
  fr: 'complaints-french-1',
  nl: 'complaints-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};

type Failing = (flow: string, block: string) => boolean;

/** A centre in which agents work by hand, with the guide beside them; blocks fail as a test says. */
export const guidedDesks = () => {
  let opened: World | undefined;
  let failing: Failing = () => false;
  beforeAll(async () => {
    opened = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow: string, { Identifier }: FlowAction) =>
          failing(flow, Identifier) ? 'NoMatchingError' : undefined,
      },
    });
    opened.centre.sendHome();
  });
  afterAll(async () => opened?.stop());

  const world = (): World => {
    if (opened === undefined) throw new Error('the world is not open yet');
    return opened;
  };
  const advance = (milliseconds: number) => world().centre.clock.advance(milliseconds);
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
    const { center, clock, number } = world().centre;
    const guide = guideScreen(advance);
    const agent = center.agents.logIn(agents[language], {
      behavior: 'by-hand',
      guideParticipant: guide.participant,
    });
    const from = world().freshNumber();
    const customerId = await world().addCustomer({ number: from, language });
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
    (await world().items('interactions', `CONVERSATION#${contactId}`))[0] ?? {};
  const fail = (where: Failing): void => {
    failing = where;
  };
  return { world, advance, ringsAt, wrapUp, talking, toTheEnd, conversationOf, fail };
};

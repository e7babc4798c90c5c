import { describe, expect, it } from 'vitest';
import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { of, open, problems } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  endFlow,
  flowArn,
  hangUp,
  say,
  setQueue,
  straightToQueue,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

const queueing = aFlow('task', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });

describe('a chat', () => {
  it('is greeted in words, waits and is taken by an agent, who may have two at a time', async () => {
    const { center, clock } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    center.agents.logIn('ada', { behavior: { talkSeconds: 600 } });
    const chats = [1, 2, 3].map(() =>
      center.startChat({ flow: 'inbound', participant: scriptedCaller({ words: [] }) }),
    );
    await clock.advance(60_000);

    expect(chats.map(({ events }) => of(events, 'agent-connected').length)).toEqual([1, 1, 0]);
    await clock.runUntil(Promise.all(chats.map(({ ended }) => ended)));
    expect(chats.map(({ events }) => of(events, 'agent-connected').length)).toEqual([1, 1, 1]);
  });

  it('keeps an agent from being offered a call meanwhile', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    center.agents.logIn('ada', { behavior: { talkSeconds: 100 } });
    center.startChat({ flow: 'inbound', participant: scriptedCaller({ words: [] }) });
    await clock.advance(10_000);

    ring();
    await clock.advance(60_000);

    expect(of(center.events, 'agent-offered')).toHaveLength(1);
  });
});

describe('a task', () => {
  it('that a flow creates is a contact of its own, related to the call, and reaches an agent', async () => {
    const inbound = aFlow('inbound', {
      note: {
        type: 'CreateTask',
        parameters: {
          ContactFlowId: flowArn('task'),
          Name: 'Call the mill',
          Attributes: { reference: '4711' },
        },
        next: 'bye',
        errors: { NoMatchingError: 'sorry' },
      },
      bye: say('It is noted.', 'end'),
      sorry: say('It is not noted.', 'end'),
      end: hangUp,
    });
    const { center, clock, ring } = open(aDefinition([inbound, queueing]));
    center.agents.logIn('ada');

    const { call, caller } = ring();
    await clock.runUntil(call.ended);
    await clock.advance(120_000);

    expect(caller.heard).toEqual(['It is noted.']);
    expect(center.contact('c2')).toMatchObject({
      stage: 'ended',
      disconnectReason: 'AGENT_COMPLETED',
      state: {
        channel: 'TASK',
        relatedContactId: 'c1',
        name: 'Call the mill',
        attributes: { reference: '4711' },
      },
    });
  });

  const profile = (routesAnyChannel: boolean) =>
    aProfile('everyone', [['sales']], {
      concurrency: [
        { channel: 'VOICE', concurrency: 1 },
        { channel: 'TASK', concurrency: 1, routesAnyChannel },
      ],
    });
  it.each([
    [true, 1],
    [false, 0],
  ])(
    'lets a call in where the profile says so (%s), and no second call, nor a task during one',
    async (routesAnyChannel, calls) => {
      const { center, clock, ring } = open(
        aDefinition([straightToQueue('sales'), waitingFlow, queueing], {
          routingProfiles: [profile(routesAnyChannel)],
        }),
      );
      const desk = center.agents.logIn('ada', { behavior: 'by-hand' });
      center.startTask({ flow: 'task', name: 'Ring somebody' });
      await clock.advance(1_000);
      desk.accept('c1');
      await clock.advance(1_000);

      ring();
      ring();
      center.startTask({ flow: 'task', name: 'Later' });
      await clock.advance(15_000);

      expect(of(center.events, 'agent-offered')).toHaveLength(1 + calls);
    },
  );

  it('that nobody finishes in seven days expires', async () => {
    const { center, clock } = open(aDefinition([queueing]));

    const task = center.startTask({ flow: 'task', name: 'Forgotten' });
    await clock.advance(8 * 86_400_000);

    expect((await task.ended).reason).toBe('EXPIRED');
  });
});

describe('an agent’s guide', () => {
  const guide = aFlow('guide', {
    ask: {
      type: 'ShowView',
      parameters: {
        ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/form:1' },
        InvocationTimeLimitSeconds: '600',
        ViewData: { Heading: 'Who is it?' },
      },
      when: { Next: 'write' },
      errors: { NoMatchingCondition: 'end', NoMatchingError: 'end', TimeLimitExceeded: 'end' },
    },
    write: {
      type: 'UpdateContactAttributes',
      parameters: { Attributes: { outcome: '$.Views.ViewResultData.outcome' }, TargetContact: 'Related' },
      next: 'end',
      errors: { NoMatchingError: 'end' },
    },
    end: endFlow,
  });
  const withGuide = straightToQueue('sales', { CustomerQueue: 'waiting', DefaultAgentUI: 'guide' });

  it('begins when the contact is offered, is a related chat, and writes to the customer’s contact', async () => {
    const { center, clock, ring } = open(aDefinition([withGuide, waitingFlow, guide]));
    const agent = liveCaller({ onView: () => agent.choose('Next', { outcome: 'sold' }) }, 'agent');
    center.agents.logIn('ada', { participant: agent });

    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(center.contact('c2')?.state).toMatchObject({
      channel: 'CHAT',
      relatedContactId: 'c1',
      segmentAttributes: { 'connect:Subtype': 'connect:Guide' },
    });
    expect(center.contact('c1')?.state.attributes).toEqual({ outcome: 'sold' });
    expect(problems(center.events)).toEqual([]);
  });

  it('is taken off the screen when the contact is closed, or missed', async () => {
    const { center, clock, ring } = open(aDefinition([withGuide, waitingFlow, guide]));
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 99, recoverSeconds: undefined } });
    const { call } = ring();
    await clock.advance(40_000);
    const afterMissing = center.contact('c2')?.stage;
    center.agents.logIn('grace');
    await clock.runUntil(call.ended);
    await clock.advance(20_000);

    expect([afterMissing, center.contact('c3')?.stage]).toEqual(['ended', 'ended']);
  });
});

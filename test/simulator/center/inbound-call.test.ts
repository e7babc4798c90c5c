import { describe, expect, it } from 'vitest';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import { of, open, outline, problems } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  endFlow,
  hangUp,
  say,
  setQueue,
  straightToQueue,
  theNumber,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

describe('a call that a flow serves alone', () => {
  it('hears the words of the flow and is ended by it', async () => {
    const { center, clock, ring } = open(
      aDefinition([
        aFlow('inbound', { greet: say('Welcome.', 'bye'), bye: say('Goodbye.', 'end'), end: hangUp }),
      ]),
    );

    const { call, caller } = ring();
    const end = await clock.runUntil(call.ended);

    expect(caller.heard).toEqual(['Welcome.', 'Goodbye.']);
    expect(end).toMatchObject({ contactId: 'c1', reason: 'CONTACT_FLOW_DISCONNECT' });
    expect(callVerdict(call.events)).toEqual({ ok: true, reason: 'ended by CONTACT_FLOW_DISCONNECT' });
    expect(center.contact('c1')?.stage).toBe('ended');
  });

  it('is stopped in the middle of a prompt when the caller hangs up', async () => {
    const { clock, ring } = open(
      aDefinition([
        aFlow('inbound', {
          greet: say('A long welcome to everybody who calls us today.', 'end'),
          end: hangUp,
        }),
      ]),
    );

    const { call } = ring([], { hangUpAfterSeconds: 1 });
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('CUSTOMER_DISCONNECT');
    expect(of(call.events, 'prompt-heard')).toMatchObject([{ interrupted: true }]);
  });

  it('says the number that is bound to no flow, and lets nobody wait for it', async () => {
    const definition = aDefinition([]);
    const { clock, ring } = open({
      ...definition,
      phoneNumbers: [
        { arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/n1', phoneNumber: theNumber },
      ],
    });

    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(problems(call.events)[0]).toContain(`the number ${theNumber} is bound to no flow`);
    expect(callVerdict(call.events).ok).toBe(false);
  });
});

describe('a call that waits for an agent', () => {
  it('goes through queue, ring, talk and after-contact work, in that order', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    center.agents.logIn('ada', {
      behavior: { pickUpSeconds: 4, talkSeconds: 90, afterContactWorkSeconds: 20 },
    });

    const { call } = ring();
    await clock.runUntil(call.ended);
    await clock.advance(20_000);

    expect(outline(call.events)).toEqual([
      'contact-started',
      'flow-started',
      'queued',
      'agent-offered',
      'flow-started',
      'dequeued',
      'agent-connected',
      'agent-state',
      'agent-state',
      'disconnected',
    ]);
    expect(of(center.events, 'agent-state').map(({ state }) => state)).toEqual([
      'Available',
      'On contact',
      'After contact work',
      'Available',
    ]);
    expect(callVerdict(call.events)).toEqual({ ok: true, reason: 'ended by AGENT_DISCONNECT' });
  });

  it('hears the queue flow until an agent accepts, and not a word after', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));

    const { call, caller } = ring();
    await clock.advance(60_000);
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 3 } });
    await clock.runUntil(call.ended);

    const [connected] = of(call.events, 'agent-connected');
    const heardAfter = of(call.events, 'prompt-heard').filter(({ at }) => at > (connected?.at ?? 0));
    expect(caller.heard.filter((text) => text === 'Please hold the line.').length).toBeGreaterThan(5);
    expect(heardAfter).toEqual([]);
  });

  it('leaves the queue when the caller gives up, and frees the agent who was ringing', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    const ada = center.agents.logIn('ada', { behavior: 'by-hand' });

    const { call } = ring([], { hangUpAfterSeconds: 10 });
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('CUSTOMER_DISCONNECT');
    expect(of(call.events, 'dequeued')).toMatchObject([{ reason: 'hang-up' }]);
    expect(ada.contacts).toEqual([]);
    expect(ada.state).toBe('Available');
  });

  it('is told to be silent when no customer queue flow is set, and is no good call', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales', {})]));

    const { call } = ring();
    await clock.advance(30_000);
    center.agents.logIn('ada');
    await clock.runUntil(call.ended);

    expect(problems(call.events)).toHaveLength(1);
    expect(callVerdict(call.events).reason).toContain('no customer queue flow is set');
  });

  it('stays in its queue when the queue flow ends', async () => {
    const quiet = aFlow('waiting', { hello: say('One moment.', 'end'), end: endFlow }, 'CUSTOMER_QUEUE');
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), quiet]));

    const { call } = ring();
    await clock.advance(30_000);
    center.agents.logIn('ada');
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('AGENT_DISCONNECT');
  });

  it('is served by the disconnect flow after the agent has hung up', async () => {
    const survey = aFlow('survey', { thanks: say('Thank you for calling.', 'end'), end: hangUp });
    const { center, clock, ring } = open(
      aDefinition([
        straightToQueue('sales', { CustomerQueue: 'waiting', CustomerRemaining: 'survey' }),
        waitingFlow,
        survey,
      ]),
    );
    center.agents.logIn('ada');

    const { call, caller } = ring();
    const end = await clock.runUntil(call.ended);

    expect(caller.heard.at(-1)).toBe('Thank you for calling.');
    expect(end.reason).toBe('AGENT_DISCONNECT');
  });

  it('can be queued again by the disconnect flow, as a new contact of the same conversation', async () => {
    const again = aFlow('again', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });
    const { center, clock, ring } = open(
      aDefinition([
        straightToQueue('sales', { CustomerQueue: 'waiting', CustomerRemaining: 'again' }),
        waitingFlow,
        again,
      ]),
    );
    center.agents.logIn('ada');
    const { call, caller } = ring();
    await clock.advance(100_000);

    const second = center.contact('c2');
    caller.hangUp();
    await clock.runUntil(call.ended);

    expect(second?.state).toMatchObject({
      initiationMethod: 'DISCONNECT',
      initialContactId: 'c1',
      previousContactId: 'c1',
    });
    expect(second?.state.attributes).toBe(center.contact('c1')?.state.attributes);
    expect(call.contactIds).toEqual(['c1', 'c2']);
  });

  it('hears the agent whisper first, then its own, before both are joined', async () => {
    const forAgent = aFlow('for-agent', { tell: say('A sales call.', 'end'), end: endFlow }, 'AGENT_WHISPER');
    const forCaller = aFlow(
      'for-caller',
      { tell: say('This call is recorded.', 'end'), end: endFlow },
      'CUSTOMER_WHISPER',
    );
    const { center, clock, ring } = open(
      aDefinition([
        straightToQueue('sales', {
          CustomerQueue: 'waiting',
          AgentWhisper: 'for-agent',
          CustomerWhisper: 'for-caller',
        }),
        waitingFlow,
        forAgent,
        forCaller,
      ]),
    );
    center.agents.logIn('ada');

    const { call } = ring();
    await clock.runUntil(call.ended);

    const afterAcceptance = call.events.slice(call.events.findIndex(({ type }) => type === 'dequeued'));
    expect(
      afterAcceptance.flatMap((event) => {
        if (event.type === 'prompt-heard' && !event.interrupted) return [`${event.who}: ${event.text}`];
        return event.type === 'agent-connected' ? ['joined'] : [];
      }),
    ).toEqual(['agent: A sales call.', 'customer: This call is recorded.', 'joined']);
  });
});

describe('an agent who does not answer', () => {
  it('is set to Missed after twenty seconds, and the call goes to somebody else from its old place', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 99, recoverSeconds: undefined } });
    const { call } = ring();
    await clock.advance(10_000);
    center.agents.logIn('grace');

    await clock.runUntil(call.ended);

    const [missed] = of(call.events, 'agent-missed');
    const [offered] = of(call.events, 'agent-offered');
    expect(((missed?.at ?? 0) - (offered?.at ?? 0)) / 1_000).toBe(20);
    expect(of(call.events, 'agent-connected')).toMatchObject([{ agent: 'grace' }]);
    expect(center.agents.find('ada')?.state).toBe('Missed');
    expect(of(call.events, 'queued')).toHaveLength(1);
  });
});

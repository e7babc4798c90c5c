import { describe, expect, it } from 'vitest';
import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import { of, open } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aQueue,
  aUser,
  endFlow,
  flowArn,
  hangUp,
  hook,
  say,
  setQueue,
  straightToQueue,
  theCaller,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

const inbound = [straightToQueue('sales'), waitingFlow];

describe('an agent who works by hand', () => {
  it('has calls accepted automatically, where the phone says so, and no task', async () => {
    const task = aFlow('task', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });
    const { center, clock, ring } = open(
      aDefinition([...inbound, task], { users: [aUser('ada', 'everyone', { autoAccepts: true })] }),
    );
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });

    const { call } = ring();
    await clock.advance(5_000);
    const [held] = desk.contacts;
    desk.hangUp(held?.contactId ?? '');
    desk.closeContact(held?.contactId ?? '');
    center.startTask({ flow: 'task', name: 'Ring somebody' });
    await clock.advance(5_000);

    expect(of(call.events, 'agent-connected')).toHaveLength(1);
    expect([held?.phase, desk.contacts[0]?.phase]).toEqual(['connected', 'offered']);
  });

  it('mutes and is heard again, each told once', async () => {
    const { center, clock, ring } = open(aDefinition(inbound));
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });
    const { call } = ring();
    await clock.advance(5_000);
    const contactId = desk.contacts[0]?.contactId ?? '';

    expect(desk.mute(contactId, true)).toEqual({
      ok: false,
      error: { code: 'agent.wrong-moment', contactId, phase: 'offered' },
    });
    desk.accept(contactId);
    await clock.advance(1_000);
    for (const on of [true, true, false]) desk.mute(contactId, on);
    const during = desk.contacts[0]?.muted;
    desk.mute(contactId, true);
    desk.hangUp(contactId);

    expect(during).toBe(false);
    expect(of(call.events, 'mute').map(({ on }) => on)).toEqual([true, false, true]);
    expect(desk.contacts[0]).toMatchObject({ phase: 'after-contact-work', muted: false });
  });

  it.each([
    ['while it rings', 1_000, 'offered'],
    ['while they talk', 10_000, 'connected'],
    ['in after-contact work', 70_000, 'after-contact-work'],
  ])(
    'takes over from the simulated agent %s, whose plans come to nothing',
    async (_when, milliseconds, phase) => {
      const { center, clock, ring } = open(aDefinition(inbound));
      const desk = center.agents.logIn('ada', { behavior: { afterContactWorkSeconds: 100 } });
      ring();
      await clock.advance(milliseconds);
      expect(desk.contacts[0]?.phase).toBe(phase);

      center.agents.logIn('ada', { behavior: 'by-hand' });
      await clock.advance(15_000);

      expect(desk.byHand).toBe(true);
      expect(desk.contacts[0]?.phase).toBe(phase);
    },
  );

  it.each([
    ['a call that rings', 0],
    ['a call', 1],
    ['after-contact work', 2],
  ])('leaves %s to the simulated agent', async (_what, steps) => {
    const { center, clock, ring } = open(aDefinition(inbound));
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });
    ring();
    await clock.advance(1_000);
    const contactId = desk.contacts[0]?.contactId ?? '';
    if (steps > 0) desk.accept(contactId);
    await clock.advance(1_000);
    if (steps > 1) desk.hangUp(contactId);

    center.agents.logIn('ada', { behavior: {} });
    await clock.advance(120_000);

    expect(desk.contacts).toEqual([]);
    expect(desk.state).toBe('Available');
    expect(of(center.events, 'agent-missed')).toEqual([]);
  });
});

describe('a call placed from the desk', () => {
  const number = '+32470000042';
  const whisper = aFlow(
    'whisper',
    {
      hello: say('This is the shop', 'guide'),
      guide: hook('DefaultAgentUI', 'guide', 'end'),
      end: endFlow,
    },
    'OUTBOUND_WHISPER',
  );
  const guide = aFlow('guide', { end: endFlow });
  const definition = aDefinition([...inbound, whisper, guide], {
    queues: [aQueue('sales', { outboundCallerId: { number: '+3225550100', flowArn: flowArn('whisper') } })],
  });

  it('rings the customer once the agent is there, says who calls, starts the guide, and joins the two', async () => {
    const heard: string[] = [];
    const { center, clock } = open(definition, {
      outside: { [number]: { participant: () => liveCaller({ onHear: ({ text }) => heard.push(text) }) } },
    });
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });

    const dialled = desk.dial(number);
    await clock.advance(3_000);
    const ringing = desk.contacts[0]?.phase;
    await clock.advance(10_000);

    expect(ringing).toBe('connecting');
    expect(heard).toEqual(['This is the shop']);
    expect(desk.contacts[0]?.phase).toBe('connected');
    const contact = dialled.ok ? center.contact(dialled.value) : undefined;
    expect(contact?.state).toMatchObject({
      initiationMethod: 'OUTBOUND',
      customerEndpoint: { address: number },
      systemEndpoint: { address: '+3225550100' },
    });
    const guides = [...center.contacts].filter(
      ({ state }) => state.relatedContactId === contact?.state.contactId,
    );
    expect(guides).toHaveLength(1);
  });

  it.each([
    ['is not answered', { answersAfterSeconds: 'never' }, 'TELECOM_UNANSWERED'],
    ['cannot be connected', { fails: true }, 'TELECOM_NUMBER_INVALID'],
    ['is refused', { answers: async () => false }, 'TELECOM_BUSY'],
  ] as const)('that %s leaves the agent in after-contact work, and no guide', async (_how, party, reason) => {
    const { center, clock } = open(definition, { outside: { [number]: party } });
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });

    const dialled = desk.dial(number);
    await clock.advance(65_000);

    expect(desk.contacts[0]?.phase).toBe('after-contact-work');
    expect(of(center.events, 'disconnected').map((event) => event.reason)).toEqual([reason]);
    desk.closeContact(dialled.ok ? dialled.value : '');
    expect(desk.state).toBe('Available');
    expect([...center.contacts]).toHaveLength(1);
  });

  it('ends when the agent hangs up while it rings', async () => {
    const { center, clock } = open(definition, { outside: { [number]: { answersAfterSeconds: 30 } } });
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });
    const dialled = desk.dial(number);
    await clock.advance(5_000);

    desk.hangUp(dialled.ok ? dialled.value : '');
    await clock.advance(60_000);

    expect(of(center.events, 'disconnected').map(({ reason }) => reason)).toEqual(['AGENT_DISCONNECT']);
    expect(of(center.events, 'agent-connected')).toEqual([]);
  });

  it('is refused to who is offline, busy, or dials what is no number', async () => {
    const { center, clock, ring } = open(definition);
    const desk = center.agents.logIn('ada', { behavior: 'by-hand', state: 'Offline' });
    const offline = desk.dial(number);
    desk.setState('Available');
    const noNumber = desk.dial('+32');
    ring();
    await clock.advance(2_000);
    const busy = desk.dial(number);

    expect([offline, noNumber, busy].map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'agent.offline',
      'agent.number-not-dialable',
      'agent.busy',
    ]);
  });
});

describe('a number outside that somebody real answers', () => {
  it('rings until they do, and no longer than the caller lets it', async () => {
    const { center, clock } = open(aDefinition(inbound));
    const asked: AbortSignal[] = [];
    let take: (taken: boolean) => void = () => {};
    center.answerOutside((called) =>
      called === theCaller
        ? {
            answers: (noLongerRings) => {
              asked.push(noLongerRings);
              return new Promise((resolve) => {
                take = resolve;
              });
            },
          }
        : undefined,
    );
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });
    desk.dial(theCaller);
    await clock.advance(30_000);
    take(true);
    await clock.advance(100);
    const first = desk.contacts[0];
    desk.hangUp(first?.contactId ?? '');
    desk.closeContact(first?.contactId ?? '');

    desk.dial(theCaller);
    await clock.advance(61_000);

    expect(first?.phase).toBe('connected');
    expect(asked.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(desk.contacts[0]?.phase).toBe('after-contact-work');
  });
});

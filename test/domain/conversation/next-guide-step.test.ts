import { describe, expect, it } from 'vitest';
import { halfPastNine, nine } from '../../support/appointments.ts';
import {
  aGuideRequest,
  agentAt,
  conversationId,
  guideWorld,
  runningPromises,
  screenOf,
} from '../../support/guide.ts';
import { everyWork, information } from '../../support/guide-scripts.ts';

const welcome = { topic: 'delivery' };

describe('a guide that opens', () => {
  it('shows the file first, with the script that was chosen for the contact', async () => {
    const { ports, conversation } = await guideWorld();

    const shown = await agentAt(ports).open();

    expect(shown).toMatchObject({ show: 'file', actions: ['Every work'], said: [] });
    expect(await conversation()).toMatchObject({ id: conversationId, revision: 1, number: '+32450000101' });
  });

  it('offers every script in use where none was chosen', async () => {
    const { ports } = await guideWorld();

    const shown = await agentAt(ports, { known: { ...aGuideRequest().known, script: undefined } }).open();

    expect(shown).toMatchObject({ show: 'file', actions: ['Every work', 'Information'] });
  });

  it('offers the scripts of the campaign where the contact belongs to one, and belongs to the one of the script that is chosen', async () => {
    const scripts = [everyWork, { ...information, use: { ...information.use, campaign: 'spring' } }];
    const known = { ...aGuideRequest().known, direction: 'outbound', script: undefined } as const;
    const autumn = await guideWorld({ scripts });
    const none = await guideWorld({ scripts });

    const ofAutumn = await agentAt(autumn.ports, { known: { ...known, campaign: 'autumn' } }).open();
    const agent = agentAt(none.ports, { known });
    const ofNone = await agent.open();
    await agent.choose('Information');

    expect(ofAutumn).toMatchObject({ actions: ['Every work'] });
    expect(ofNone).toMatchObject({ actions: ['Every work', 'Information'] });
    expect(await none.conversation()).toMatchObject({ campaign: 'spring', script: { id: 'information' } });
  });

  it('says so where there is no script at all', async () => {
    const { ports } = await guideWorld();
    const none = { ...ports, scripts: { ...ports.scripts, inUse: async () => [] } };

    const shown = await agentAt(none, { known: { ...aGuideRequest().known, script: undefined } }).open();

    expect(shown).toMatchObject({
      show: 'file',
      actions: ['Refresh'],
      said: [expect.stringMatching(/^No script/)],
    });
  });

  it('finds out by the number who a guest is', async () => {
    const { ports, conversation } = await guideWorld({ customerId: 'customer-9' });

    await agentAt(ports, { known: { ...aGuideRequest().known, customerId: 'guest' } }).open();

    expect((await conversation()).customerId).toBe('customer-9');
  });

  it('goes on at the step where it was when the agent reloads, and after a transfer', async () => {
    const { ports } = await guideWorld();
    await agentAt(ports).through(welcome);

    const second = await agentAt(ports, { contactId: 'contact-2' }).open();

    expect(screenOf(second).place).toBe('step:need');
  });

  it('begins again from the file when the script was over', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(welcome, { answer: 'commercial-question' }, { answer: '12', manner: 'warm' });
    expect(await agent.next()).toMatchObject({ show: 'notice' });

    expect(await agent.open()).toMatchObject({ show: 'file', actions: ['Every work'] });
    expect(screenOf(await agent.choose('Every work')).place).toBe('step:welcome');
  });
});

describe('what was entered', () => {
  it('is refused all of it or nothing, filled as it was, with the reasons', async () => {
    const { ports, conversation } = await guideWorld();

    const shown = await agentAt(ports).through({ story: 'The parcel is late', address: 'no address' });

    expect(screenOf(shown).fields.map(({ name, value }) => [name, value])).toContainEqual([
      'story',
      'The parcel is late',
    ]);
    expect(shown).toMatchObject({
      said: [expect.stringContaining('It is about'), expect.stringContaining('E-mail')],
    });
    expect((await conversation()).entries).toEqual([]);
  });

  it('waits while the agent looks at the file, and is there when they come back', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through();

    expect(await agent.back({ story: 'half a / sentence' })).toMatchObject({
      show: 'file',
      actions: ['Continue the script'],
    });
    const again = await agent.choose('Continue the script');

    expect(screenOf(again).fields.find(({ name }) => name === 'story')?.value).toBe('half a / sentence');
  });

  it('survives an objection', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through({ story: 'half', objection: 'busy' });

    const back = await agent.next({ given: 'short', result: 'overcome' });

    expect(screenOf(back).fields.find(({ name }) => name === 'story')?.value).toBe('half');
  });

  it('ends with a word that the script is over, and then the guide does', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(welcome, { answer: 'commercial-question' }, { answer: '12', manner: 'warm' });
    const over = await agent.next();

    expect(over).toMatchObject({ show: 'notice' });
    expect(await agent.step(aGuideRequest({ action: 'Next', token: agent.token() }))).toEqual({
      show: 'nothing',
    });
  });
});

describe('the work of a step', () => {
  it('logs the complaint, and its reference is known from then on', async () => {
    const { ports, conversation } = await guideWorld();

    const shown = await agentAt(ports).through(welcome, { answer: 'complaint' }, {});

    expect(screenOf(shown).say.join()).toMatch(/K\d{6}/);
    expect((await conversation()).entries.map(({ what }) => what.kind)).toEqual([
      'answers',
      'need',
      'logged',
    ]);
  });

  it('books the time that was chosen, and moves there when another is chosen later', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports);
    const agree = await agent.through(welcome, { answer: 'appointment' }, { answer: nine });
    expect(screenOf(agree).say.join()).toContain('Wednesday the 25th of November at 9 am');

    await agent.next({ answer: 'no' });
    await agent.next({ answer: 'appointment' });
    const moved = await agent.next({ answer: halfPastNine });

    expect(screenOf(moved).say.join()).toContain('at 9:30 am');
    expect((await conversation()).learnt['booked']).toContain('9:30');
    const [day] = (await ports.slots.readDays('office', '2026-11-25', 1)).days;
    expect(day?.slots.filter(({ claim }) => claim !== undefined).map(({ id }) => id)).toEqual([halfPastNine]);
  });

  it('offers another time when somebody was faster', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(welcome, { answer: 'appointment' });
    const rival = { number: '+32450000999', customerId: 'C-rival', appointmentId: 'office-x', version: 1 };
    await ports.slots.claim(nine, { ...rival, claimedAt: ports.clock.now() });

    const shown = await agent.next({ answer: nine });

    expect(shown).toMatchObject({ said: ['Somebody else has just taken that time. Offer another one.'] });
    expect(screenOf(shown).fields[0]?.options?.map(({ value }) => value)).not.toContain(nine);
  });

  it('goes where the script says when nobody knows whom to book for', async () => {
    const { ports } = await guideWorld({ number: undefined });

    const shown = await agentAt(ports).through(welcome, { answer: 'appointment' }, { answer: nine });

    expect(screenOf(shown).place).toBe('step:unresolved');
  });

  it('promises a callback once, however often it is asked for', async () => {
    const { ports, conversation } = await guideWorld();

    await agentAt(ports).through(welcome, { answer: 'agent' }, { answer: 'callback' });

    const promises = await runningPromises(ports);
    expect(promises.map(({ number }) => number)).toEqual(['+32450000101']);
    expect((await conversation()).learnt).toHaveProperty('callbackDue');
  });

  it('goes on with the script of another need', async () => {
    const { ports, conversation } = await guideWorld();

    const shown = await agentAt(ports).through(welcome, { answer: 'information' });

    expect(screenOf(shown).place).toBe('step:tell');
    expect(await conversation()).toMatchObject({ need: 'information', script: { id: 'information' } });
  });

  it('offers whom the customer can be handed over to', async () => {
    const { ports } = await guideWorld();

    const shown = await agentAt(ports).through(welcome, { answer: 'commercial-question' });

    expect(screenOf(shown).fields[0]?.options).toContainEqual({ value: '12', label: 'Reception' });
  });
});

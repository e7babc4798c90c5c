import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/list-free-slots/handler.ts';
import { officePorts } from '../../support/appointments.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const asked = (parameters: Readonly<Record<string, unknown>> = {}) =>
  aFlowEvent({ parameters: { calendar: 'office', language: 'fr', ...parameters } });

describe('list-free-slots', () => {
  it.each([
    ['fr', 'mercredi 25 novembre à 9 heures 30'],
    ['nl', 'woensdag 25 november om 9 uur 30'],
    ['de', 'Mittwoch, den 25. November, um 9 Uhr 30'],
    ['en', 'Wednesday the 25th of November at 9:30 am'],
  ])('offers three slots in %s', async (language, second) => {
    const answer = await createHandler(await officePorts())(asked({ language }));

    expect(answer).toMatchObject({
      outcome: 'offered',
      slot1Id: 'office/2026-11-25/0900',
      slot2Id: 'office/2026-11-25/0930',
      slot2Spoken: second,
      slot3Id: 'office/2026-11-25/1000',
    });
  });

  it('answers `none` for what is missing to three', async () => {
    const answer = await createHandler(await officePorts())(
      asked({ language: 'en', afterSlotId: 'office/2026-11-25/1000' }),
    );

    expect(answer).toEqual({
      outcome: 'offered',
      slot1Id: 'office/2026-11-25/1030',
      slot1Spoken: 'Wednesday the 25th of November at 10:30 am',
      slot2Id: 'none',
      slot2Spoken: 'none',
      slot3Id: 'none',
      slot3Spoken: 'none',
    });
  });

  it('says that there is no free slot', async () => {
    const answer = await createHandler(await officePorts([]))(asked());

    expect(answer).toEqual({ outcome: 'no-free-slot' });
  });

  it.each(['none', '', '$.Attributes.slot'])('takes %j as "none offered yet"', async (afterSlotId) => {
    const answer = await createHandler(await officePorts())(asked({ afterSlotId }));

    expect(answer).toMatchObject({ outcome: 'offered', slot1Id: 'office/2026-11-25/0900' });
  });

  it('names the field that the flow got wrong', async () => {
    const answer = await createHandler(await officePorts())(asked({ language: 'it' }));

    expect(answer).toEqual({ outcome: 'invalid-request', field: 'language' });
  });
});

import { describe, expect, it } from 'vitest';
import type { JourneyOptions } from '../support/journey.ts';
import { outcomeOf } from '../support/one-block.ts';

describe('CheckHoursOfOperation', () => {
  const arrows = ['Equals True', 'Equals False', 'NoMatchingError'];
  const inQueue: JourneyOptions = { contact: { targetQueue: { kind: 'queue', arn: 'sales' } } };

  it('asks the hours that it names, or those of the queue', async () => {
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: 'office' })).toBe(
      'Equals True',
    );
    expect(await outcomeOf('CheckHoursOfOperation', arrows, {}, inQueue)).toBe('Equals True');
    expect(
      await outcomeOf(
        'CheckHoursOfOperation',
        arrows,
        {},
        { ...inQueue, overrides: { isOpen: () => false } },
      ),
    ).toBe('Equals False');
  });

  it('takes the error branch without a queue, for an agent queue, and for hours that are not there', async () => {
    expect(await outcomeOf('CheckHoursOfOperation', arrows, {})).toBe('NoMatchingError');
    expect(
      await outcomeOf(
        'CheckHoursOfOperation',
        arrows,
        {},
        { contact: { targetQueue: { kind: 'agent', arn: 'ada' } } },
      ),
    ).toBe('NoMatchingError');
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: 'moon' })).toBe(
      'NoMatchingError',
    );
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: '' })).toBe(
      'NoMatchingError',
    );
  });
});

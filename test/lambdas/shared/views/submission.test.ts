import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubmitted } from '../../../../lambdas/shared/views/submission.ts';

const form = (...Items: readonly object[]) => ({
  outcome: 'form',
  view: { Sections: [{ Type: 'FormSection', Items }] },
});
const options = [{ Label: 'A delivery', Value: 'delivery' }];

describe('what a view gives back', () => {
  it('is texts by name: a choice comes as a list, a number as a number, what was left empty not at all', () => {
    const data = {
      FormData: { topic: ['delivery'], count: 12, agreed: true, story: '', none: [], odd: { Value: 'v' } },
    };

    expect(readSubmitted(data, {})).toEqual({
      submission: { topic: 'delivery', count: '12', agreed: 'true', odd: 'v' },
      chosen: undefined,
    });
  });

  it('is the same as an object and as its JSON', () => {
    const data = { FormData: { topic: ['delivery'] } };

    expect(readSubmitted(JSON.stringify(data), {})).toEqual(readSubmitted(data, {}));
    expect(readSubmitted({ FormData: JSON.stringify(data.FormData) }, {})).toEqual(readSubmitted(data, {}));
  });

  it('is understood by the label of a choice and by a date with a time', () => {
    const shown = form(
      { Type: 'RadioGroup', Name: 'topic', Options: options },
      { Type: 'DatePicker', Name: 'day' },
      { Type: 'FormInput', Name: 'text' },
    );

    expect(
      readSubmitted(
        { FormData: { topic: 'A delivery', day: '2026-12-01T00:00:00Z', text: '2026-12-01T00:00:00Z' } },
        shown,
      ).submission,
    ).toEqual({ topic: 'delivery', day: '2026-12-01', text: '2026-12-01T00:00:00Z' });
  });

  it('names the action that was chosen', () => {
    expect(readSubmitted({ actionName: 'Complaint' }, {})).toEqual({ submission: {}, chosen: 'Complaint' });
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (submitted, shown) => {
        const { submission } = readSubmitted(submitted, shown);
        expect(Object.values(submission).every((text) => typeof text === 'string')).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checkOurFlows } from '../../../../contact-flows/checks/our-flows/index.ts';
import { flowsFor } from '../../../../contact-flows/flows/index.ts';
import { modules } from '../../../../contact-flows/modules/index.ts';

describe.each([false, true])('the flows of this centre, callers speaking: %s', (speech) => {
  it('give no finding', () => {
    const flows = [...Object.values(flowsFor({ speech })), ...Object.values(modules)];

    expect(checkOurFlows(flows)).toEqual([]);
  });
});

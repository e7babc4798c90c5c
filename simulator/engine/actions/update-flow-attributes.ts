import { type Action, failed, next } from '../outcome.ts';
import { asObject, resolveText } from '../resolve.ts';

/** Set flow attributes: `$.FlowAttributes.<key>` in this flow only. */
export const updateFlowAttributes: Action = {
  simulated: true,
  run: (line) => {
    const entries = Object.entries(asObject(line.parameter('FlowAttributes')));
    const wrong = entries.find(([key]) => key === '' || /[$.]/.test(key));
    if (wrong) return failed(`"${wrong[0]}" cannot be the name of a flow attribute`);
    for (const [key, value] of entries) {
      line.scope.flowAttributes[key] = resolveText(line, asObject(value)['Value']);
    }
    return next;
  },
};

import { parametersOf } from '../../language/catalogue/index.ts';
import type { FlowAction } from '../../language/document.ts';

export const hooks = (actions: readonly FlowAction[]) =>
  actions.flatMap((action) => {
    const entries = parametersOf(action)['EventHooks'];
    return action.Type === 'UpdateContactEventHooks' && typeof entries === 'object' && entries !== null
      ? [{ block: action.Identifier, count: Object.keys(entries).length }]
      : [];
  });

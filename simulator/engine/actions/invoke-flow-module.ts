import { type Action, branch, failed, next } from '../outcome.ts';
import { resolveDeep } from '../resolve.ts';

/** Invoke module: its own namespaces inside, the contact's attributes shared; its result is in `$.Modules` afterwards. */
export const invokeFlowModule: Action = {
  simulated: true,
  note: "The module's declared schemas are not enforced at run time.",
  run: async (line) => {
    const id = line.whole('FlowModuleId');
    const module = id === undefined ? undefined : line.services.flow(id);
    if (!module) return failed(`there is no published module "${id ?? line.parameter('FlowModuleId')}"`);
    if (module.type !== 'MODULE') return failed(`${module.name} is a ${module.type} flow, no module`);
    const outcome = await line.invokeModule(module, resolveDeep(line, line.parameter('Input') ?? {}));
    if (outcome.kind !== 'return') return outcome;
    line.scope.modules = {
      ...line.scope.modules,
      result: outcome.result,
      resultData: outcome.data,
    };
    // Plain success: NoMatchingCondition, of which NextAction is a copy; blocks written before modules had branches have NextAction alone.
    if (outcome.result === undefined && !line.declaresError('NoMatchingCondition')) return next;
    return branch(outcome.result);
  },
};

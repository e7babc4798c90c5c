import type { Block } from '../flow.ts';
import type { Parameter, Reference } from '../reference.ts';
import { branchesTo, errorsTo } from '../targets.ts';

/**
 * Show view: a page for the agent beside the call, or for a customer in a chat. `view` is one that AWS manages, or an ARN with the version
 * (`…:view/form:1`, our own also `…:$LATEST`); an action a branch; what was filled in is under `$.Views.ViewResultData`.
 */
export const showView = <const L extends string>(
  view: string | (Reference & { readonly ref: 'view' }),
  options: {
    readonly data: Readonly<Record<string, Parameter>>;
    readonly waitSeconds: number;
    /** The answer stays out of transcripts and records. */
    readonly sensitive?: boolean;
    readonly actions: Readonly<Record<string, L>>;
    readonly onOther: L;
    readonly onTimeout: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'ShowView',
  Parameters: {
    ViewResource: { Id: view },
    InvocationTimeLimitSeconds: String(options.waitSeconds),
    ViewData: options.data,
    ...(options.sensitive ? { SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] } } : {}),
  },
  Transitions: {
    NextAction: options.onError,
    Conditions: branchesTo(options.actions),
    Errors: errorsTo({
      NoMatchingCondition: options.onOther,
      NoMatchingError: options.onError,
      TimeLimitExceeded: options.onTimeout,
    }),
  },
});

import type { input } from 'zod/mini';
import type { Language } from '../../domain/shared/language.ts';
import { type ContractOf, type FlowLambdaName, lambdas } from '../../lambdas/registry.ts';
import type { Contract } from '../../lambdas/shared/contract.ts';
import type { FlowName } from '../flows/index.ts';
import type { ModuleName } from '../modules/index.ts';
import type { Block } from './flow.ts';
import type { Reference } from './reference.ts';
import type { Path } from './text.ts';

type Sent<C extends Contract> = {
  readonly [Key in keyof input<C['parameters']>]: Path | (input<C['parameters']>[Key] & string);
};

/** The language that the flow is rendered in, as a parameter for a function: `fr`, `nl`, `de` or `en`. */
export const flowLanguage = { ref: 'voice', part: 'language' } as const satisfies Reference;

/**
 * Invoke AWS Lambda function. `send` has the keys of the function's contract; `language` is the flow's own when the contract asks for
 * it, or another one that is given. Every answer replaces the whole of `$.External`.
 */
export const invokeLambda = <const Name extends FlowLambdaName, const L extends string>(
  lambda: Name,
  options: {
    readonly send: Omit<Sent<ContractOf<Name>>, 'language'> & { readonly language?: Path | Language };
    readonly next: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'InvokeLambdaFunction',
  Parameters: {
    LambdaFunctionARN: { ref: 'lambda', name: lambda },
    InvocationTimeLimitSeconds: String(lambdas[lambda].timeoutSeconds),
    InvocationType: 'SYNCHRONOUS',
    LambdaInvocationAttributes: {
      ...('language' in (lambdas[lambda].trigger.contract.parameters as unknown as { shape: object }).shape
        ? { language: flowLanguage }
        : {}),
      ...(options.send as Readonly<Record<string, string>>),
    },
    ResponseValidation: {
      ResponseType: (lambdas[lambda].trigger.contract as Contract).answersJson ? 'JSON' : 'STRING_MAP',
    },
  },
  Transitions: {
    NextAction: options.next,
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: options.onError }],
  },
});

/** Transfer to queue, callback tab: Connect's own queued callback, agent first. The caller's contact goes on at `next`. */
export const createCallback = <const L extends string>(options: {
  readonly creationFlow?: FlowName;
  readonly initialDelaySeconds: number;
  readonly retryDelaySeconds: number;
  readonly maximumAttempts: number;
  readonly next: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'CreateCallbackContact',
  Parameters: {
    InitialCallDelaySeconds: String(options.initialDelaySeconds),
    RetryDelaySeconds: String(options.retryDelaySeconds),
    MaximumConnectionAttempts: String(options.maximumAttempts),
    ...(options.creationFlow ? { ContactFlowId: { ref: 'flow', name: options.creationFlow } } : {}),
  },
  Transitions: {
    NextAction: options.next,
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: options.onError }],
  },
});

/** Invoke module; plain success is its `next`. */
export const invokeModule = <const L extends string>(
  name: ModuleName,
  options: { readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'InvokeFlowModule',
  Parameters: { FlowModuleId: { ref: 'module', name } },
  Transitions: {
    NextAction: options.next,
    Errors: [
      { ErrorType: 'NoMatchingError', NextAction: options.onError },
      { ErrorType: 'NoMatchingCondition', NextAction: options.next },
    ],
  },
});

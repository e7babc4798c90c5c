import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { type Frame, lambdaFrame } from './log.ts';
import { logInvocation } from './steps/log-invocation.ts';

/** What an operator's request that does not parse is answered with: where and why, for a person. */
export interface InvalidRequest {
  readonly outcome: 'invalid-request';
  readonly problems: readonly { readonly path: string; readonly why: string }[];
}

/**
 * A function that operators start through Lambda's Invoke, from the command line or the console. It answers JSON with an `outcome`; a
 * refusal is an answer, a fault is an error.
 */
export const directHandler = <Schema extends z.ZodMiniType, Answer extends { readonly outcome: string }>(
  schema: Schema,
  run: (request: z.output<Schema>) => Promise<Answer>,
  frame: Frame = lambdaFrame,
): ((event?: unknown, context?: unknown) => Promise<Answer | InvalidRequest>) => {
  const { hooks, step } = logInvocation('direct', frame, (_, response) => ({
    outcome: (response as { readonly outcome?: string } | undefined)?.outcome ?? 'unknown',
  }));
  const handler = middy(hooks)
    .use(step)
    .handler(async (event: unknown): Promise<Answer | InvalidRequest> => {
      const parsed = z.safeParse(schema, event);
      return parsed.success
        ? run(parsed.data)
        : {
            outcome: 'invalid-request',
            problems: parsed.error.issues.map((issue) => ({
              path: issue.path.map(String).join('.'),
              why: whyOf(issue),
            })),
          };
    });
  return (event = {}, context = {}) => handler(event, context as Context);
};

const whyOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `not known here: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    default:
      return issue.message;
  }
};

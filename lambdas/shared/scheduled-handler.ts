import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { type Frame, lambdaFrame } from './log.ts';
import { logInvocation } from './steps/log-invocation.ts';

/**
 * A function that a schedule starts. It may be started twice for one moment, or late: what it does is decided by what is due, not by the
 * event.
 *
 * @param run answers what it did, as numbers, for the log.
 */
export const scheduledHandler = (
  run: () => Promise<Readonly<Record<string, number>>>,
  frame: Frame = lambdaFrame,
): ((event?: unknown, context?: unknown) => Promise<Readonly<Record<string, number>>>) => {
  const { hooks, step } = logInvocation('schedule', frame, (_, response) => ({
    outcome: 'done',
    counts: response as Readonly<Record<string, number>> | undefined,
  }));
  const handler = middy(hooks).use(step).handler(run);
  return (event = {}, context = {}) => handler(event, context as Context);
};

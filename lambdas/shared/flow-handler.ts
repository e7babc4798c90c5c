import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { AnswerOf, Contract, RequestOf } from './contract.ts';
import type { FlowContact, FlowInvocation, InvalidRequest } from './flow-event.ts';
import { contactIdIn, type Frame, lambdaFrame } from './log.ts';
import { logInvocation } from './steps/log-invocation.ts';
import { parseContactEvent } from './steps/parse-contact-event.ts';
import { parseParameters } from './steps/parse-parameters.ts';

/** A function as Lambda, the local centre and a test call it. */
export type FlowFunction<C extends Contract> = (
  event: unknown,
  context?: unknown,
) => Promise<AnswerOf<C> | InvalidRequest>;

/**
 * A handler that flows call: the event parsed, the contract's parameters parsed, one use case called, a flat map of strings answered,
 * one line logged.
 *
 * @throws ReportedFault in place of whatever the use case threw: Connect takes the block's error branch.
 */
export const flowHandler = <C extends Contract>(
  contract: C,
  answer: (request: RequestOf<C>, contact: FlowContact) => Promise<AnswerOf<C>>,
  frame: Frame = lambdaFrame,
): FlowFunction<C> => {
  const { hooks, step } = logInvocation('flow', frame, summaryOf(contract));
  const run = middy(hooks)
    .use(step)
    .use(parseContactEvent())
    .use(parseParameters(contract))
    .handler(({ contact, parameters }: FlowInvocation<unknown>) =>
      answer(parameters as RequestOf<C>, contact),
    );
  return (event, context = {}) => run(event as FlowInvocation<unknown>, context as Context);
};

/** The event is read with suspicion: it may be anything, and the line still gets written. */
const summaryOf = (contract: Contract) => (event: unknown, response: unknown) => {
  const { outcome, field } = (response ?? {}) as Partial<InvalidRequest>;
  const known = typeof outcome === 'string' && Object.hasOwn(contract.outcomes, outcome);
  return {
    contactId: contactIdOf(event),
    outcome: known || outcome === 'invalid-request' ? String(outcome) : 'outside-contract',
    field: outcome === 'invalid-request' ? field : undefined,
  };
};

const contactIdOf = (event: unknown): string | undefined =>
  contactIdIn(
    (event as { Details?: { ContactData?: { ContactId?: unknown } } } | undefined)?.Details?.ContactData
      ?.ContactId,
  );

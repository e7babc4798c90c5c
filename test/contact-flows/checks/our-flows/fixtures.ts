import * as z from 'zod/mini';
import type { OurFlows } from '../../../../contact-flows/checks/our-flows/index.ts';
import type { Block, Flow } from '../../../../contact-flows/language/flow.ts';
import type { Parameter } from '../../../../contact-flows/language/reference.ts';
import { contract } from '../../../../lambdas/shared/contract.ts';

const lookUp = contract({
  parameters: z.object({ number: z.string(), note: z.optional(z.string()) }),
  outcomes: { known: ['name'], unknown: [] },
});
const promise = contract({
  parameters: z.object({}),
  outcomes: { promised: ['dueSpoken'], 'number-needed': [] },
});

const prompts = {
  hello: { fr: 'Bonjour.', nl: 'Goedendag.', de: 'Guten Tag.', en: 'Hello.' },
  named: { fr: 'Bonjour {name}.', nl: 'Goedendag {name}.', de: 'Guten Tag {name}.', en: 'Hello {name}.' },
  silent: { fr: 'Bonjour.', nl: '', de: 'Guten Tag.', en: 'Hello.' },
  differing: { fr: 'Bonjour {name}.', nl: 'Goedendag.', de: 'Guten Tag {name}.', en: 'Hello {name}.' },
};

/** A small centre of its own: two functions, four prompts, three attributes. */
export const centre: Partial<Omit<OurFlows, 'flows'>> = {
  prompts: (name) => (prompts as Readonly<Record<string, (typeof prompts)['hello']>>)[name],
  functionNamed: (name) =>
    ({
      'look-up-caller': { contract: lookUp, timeoutSeconds: 3 },
      'promise-callback': { contract: promise, timeoutSeconds: 3 },
    })[name],
  attributeNames: ['name', 'customerId', 'need'],
};

export const aFlow = (
  name: string,
  blocks: Flow['blocks'],
  more: Partial<Omit<Flow, 'name' | 'blocks'>> = {},
): Flow => ({
  name,
  type: 'CONTACT_FLOW',
  description: 'A flow of a test.',
  spoken: 'each-language',
  start: Object.keys(blocks)[0] ?? '',
  blocks,
  ...more,
});

const action = (
  Type: string,
  Parameters: Readonly<Record<string, Parameter>>,
  next: string,
  errors: Readonly<Record<string, string>> = {},
): Block => ({
  Type,
  Parameters,
  Transitions: {
    NextAction: next,
    Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
  },
});
export const end: Block = { Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
export const back: Block = { Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} };
export const say = (name: string, next: string, values: Readonly<Record<string, string>> = {}): Block =>
  action('MessageParticipant', { Text: { ref: 'prompt', name, with: values } }, next);
export const call = (
  name: 'look-up-caller' | 'promise-callback',
  to: { readonly next: string; readonly onError: string },
  send: Readonly<Record<string, string>> = name === 'look-up-caller' ? { number: 'none' } : {},
  seconds = 3,
): Block =>
  action(
    'InvokeLambdaFunction',
    {
      LambdaFunctionARN: { ref: 'lambda', name },
      InvocationTimeLimitSeconds: String(seconds),
      LambdaInvocationAttributes: send,
    },
    to.next,
    { NoMatchingError: to.onError },
  );
export const check = (path: string, when: Readonly<Record<string, string>>, otherwise: string): Block => ({
  Type: 'Compare',
  Parameters: { ComparisonValue: path },
  Transitions: {
    NextAction: otherwise,
    Conditions: Object.entries(when).map(([word, NextAction]) => ({
      NextAction,
      Condition: { Operator: 'Equals', Operands: [word] },
    })),
    Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: otherwise }],
  },
});
export const set = (values: Readonly<Record<string, string>>, next: string): Block =>
  action('UpdateContactAttributes', { Attributes: values }, next, { NoMatchingError: next });
export const setQueue = (to: { readonly next: string; readonly onError: string }): Block =>
  action(
    'UpdateContactTargetQueue',
    { QueueId: { ref: 'queue', team: 'service', kind: 'waiting' } },
    to.next,
    {
      NoMatchingError: to.onError,
    },
  );
export const queue = (failed: string): Block =>
  action('TransferContactToQueue', {}, failed, { QueueAtCapacity: failed, NoMatchingError: failed });
export const toFlow = (name: string, failed: string): Block =>
  action('TransferToFlow', { ContactFlowId: { ref: 'flow', name } }, failed, { NoMatchingError: failed });
export const module = (name: string, next: string): Block =>
  action('InvokeFlowModule', { FlowModuleId: { ref: 'module', name } }, next, { NoMatchingError: next });
export const hook = (kind: string, name: string, next: string): Block =>
  action('UpdateContactEventHooks', { EventHooks: { [kind]: { ref: 'flow', name } } }, next, {
    NoMatchingError: next,
  });
export const loops = (again: string, done: string): Block => ({
  Type: 'Loop',
  Parameters: { LoopCount: '2' },
  Transitions: {
    NextAction: done,
    Conditions: [
      { NextAction: again, Condition: { Operator: 'Equals', Operands: ['ContinueLooping'] } },
      { NextAction: done, Condition: { Operator: 'Equals', Operands: ['DoneLooping'] } },
    ],
  },
});

import { describe, expect, it } from 'vitest';
import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import type { FunctionAnswer } from '../../../simulator/engine/services.ts';
import { of, open } from './support/center.ts';
import { aDefinition, aFlow, hangUp, say, theCaller, theNumber } from './support/definition.ts';

const theFunction = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';

const asking = (functionArn = theFunction) =>
  aFlow('inbound', {
    ask: {
      type: 'InvokeLambdaFunction',
      parameters: { LambdaFunctionARN: functionArn, InvocationTimeLimitSeconds: '3' },
      next: 'known',
      errors: { NoMatchingError: 'sorry' },
    },
    known: say('Hello, $.External.name.', 'end'),
    sorry: say('We cannot look you up.', 'end'),
    end: hangUp,
  });
const answer = (payload: unknown): FunctionAnswer => ({ ok: true, payload, realMilliseconds: 1 });

describe('a function that a flow calls', () => {
  it('is run when it is associated with the instance, also by version or alias', async () => {
    const asked: string[] = [];
    const { clock, ring } = open(
      aDefinition([asking(`${theFunction}:live`)], { associatedFunctionArns: [theFunction] }),
      {
        invokeFunction: async (arn) => {
          asked.push(arn);
          return answer({ name: 'Ada' });
        },
      },
    );

    const { call, caller } = ring();
    await clock.runUntil(call.ended);

    expect(caller.heard).toEqual(['Hello, Ada.']);
    expect(asked).toEqual([`${theFunction}:live`]);
  });

  it('is not run when it is not associated: the flow takes its error branch, and the event says the cure', async () => {
    const { clock, ring } = open(aDefinition([asking()]), {
      invokeFunction: async () => answer({ name: 'Ada' }),
    });

    const { call, caller } = ring();
    await clock.runUntil(call.ended);

    expect(caller.heard).toEqual(['We cannot look you up.']);
    expect(of(call.events, 'lambda-invoked')[0]?.error).toContain('add an IntegrationAssociation');
  });

  it('takes no virtual time, however long it really works', async () => {
    const { clock, ring } = open(aDefinition([asking()], { associatedFunctionArns: [theFunction] }), {
      invokeFunction: () =>
        clock.real(async () => {
          for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          return answer({ name: 'Ada' });
        }),
    });

    const { call } = ring();
    await clock.runUntil(call.ended);

    const [started] = of(call.events, 'flow-started');
    const [invoked] = of(call.events, 'lambda-invoked');
    expect(invoked?.at).toBe(started?.at);
  });

  it('is given up after its time limit when its network is slow in virtual time', async () => {
    const { clock, ring } = open(aDefinition([asking()], { associatedFunctionArns: [theFunction] }), {
      invokeFunction: () =>
        clock.real(async () => {
          await clock.sleepInsideReal(5_000);
          return answer({ name: 'Ada' });
        }),
    });

    const { call, caller } = ring();
    await clock.runUntil(call.ended);

    expect(caller.heard).toEqual(['We cannot look you up.']);
    expect(callVerdict(call.events).ok).toBe(true);
  });
});

it('runs live as well: real time, times a speed, and somebody real who presses a key', async () => {
  const menu = aFlow('inbound', {
    ask: {
      type: 'GetParticipantInput',
      parameters: { Text: 'Press one.', InputTimeLimitSeconds: '60', StoreInput: 'False' },
      when: { '1': 'bye' },
      errors: { InputTimeLimitExceeded: 'bye', NoMatchingCondition: 'bye', NoMatchingError: 'bye' },
    },
    bye: say('Goodbye.', 'end'),
    end: hangUp,
  });
  const { center, clock } = open(aDefinition([menu]));
  const heard: string[] = [];
  const caller = liveCaller({
    onHear: ({ text }) => heard.push(text),
    onListening: () => setImmediate(() => caller.press('1')),
  });
  clock.follow(10_000);

  const end = await center.dial({ from: theCaller, to: theNumber, participant: caller }).ended;
  clock.stop();

  expect(heard).toEqual(['Press one.', 'Goodbye.']);
  expect(end.reason).toBe('CONTACT_FLOW_DISCONNECT');
});

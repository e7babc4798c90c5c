import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentDesk } from '../../../simulator/center/agent-desk.ts';
import type { Center } from '../../../simulator/center/center.ts';
import type { FlowDefinition } from '../../../simulator/center/definition.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { of, open } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  aQuickConnect,
  aUser,
  callBack,
  endFlow,
  flowArn,
  hangUp,
  loopPrompts,
  queueArn,
  type Step,
  say,
  setQueue,
  straightToQueue,
  theCaller,
  theNumber,
  toQueue,
  userArn,
  waitingFlow,
} from './support/definition.ts';

const taxi = '+3225550001';
/** Moves to the other queue and back while it waits. */
const restless = (there: string, back: string): FlowDefinition =>
  aFlow(
    'waiting',
    {
      loop: loopPrompts('Please hold the line.', 25, 'move'),
      move: move(there, 'loop', 'back'),
      back: move(back, 'loop', 'loop'),
    },
    'CUSTOMER_QUEUE',
  );
const move = (queue: string, onError: string, full: string): Step => ({
  type: 'DequeueContactAndTransferToQueue',
  parameters: { QueueId: queueArn(queue) },
  errors: { NoMatchingError: onError, QueueAtCapacity: full },
});
const thanks = aFlow('thanks', { thanks: say('Thank you.', 'end'), end: hangUp });
/** Comes round to another agent until the caller hangs up. */
const again = aFlow('thanks', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });

const aDay = (waiting: FlowDefinition, remaining: FlowDefinition) =>
  aDefinition(
    [
      straightToQueue('sales', {
        CustomerQueue: 'waiting',
        CustomerHold: 'on-hold',
        CustomerRemaining: 'thanks',
        AgentWhisper: 'for-agent',
        DefaultAgentUI: 'guide',
      }),
      waiting,
      remaining,
      aFlow('promising', {
        promise: callBack('bye', 'bye', { QueueId: queueArn('sales') }),
        bye: say('Goodbye.', 'end'),
        end: hangUp,
      }),
      aFlow('for-agent', { tell: say('A call.', 'end'), end: endFlow }, 'AGENT_WHISPER'),
      aFlow('guide', {
        ask: {
          type: 'ShowView',
          parameters: {
            ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/form:1' },
            InvocationTimeLimitSeconds: '600',
            ViewData: {},
          },
          errors: { NoMatchingCondition: 'end', NoMatchingError: 'end', TimeLimitExceeded: 'end' },
        },
        end: endFlow,
      }),
      aFlow(
        'on-hold',
        {
          loop: {
            type: 'MessageParticipantIteratively',
            parameters: { Messages: [{ Text: 'You are on hold.' }] },
          },
        },
        'CUSTOMER_HOLD',
      ),
      aFlow('to-service', { queue: toQueue('end'), end: hangUp }, 'QUEUE_TRANSFER'),
      aFlow('to-agent', { go: { type: 'TransferContactToAgent' } }, 'AGENT_TRANSFER'),
    ],
    {
      queues: [aQueue('sales'), aQueue('service', { maxContacts: 2 })],
      routingProfiles: [
        aProfile('everyone', [
          ['sales', 1],
          ['service', 2],
        ]),
      ],
      users: [aUser('ada', 'everyone'), aUser('grace', 'everyone'), aUser('edsger', 'everyone')],
      quickConnects: [
        aQuickConnect('Service', {
          type: 'QUEUE',
          queueArn: queueArn('service'),
          flowArn: flowArn('to-service'),
        }),
        aQuickConnect('Grace', { type: 'USER', userArn: userArn('grace'), flowArn: flowArn('to-agent') }),
        aQuickConnect('Taxi', { type: 'PHONE_NUMBER', phoneNumber: taxi }),
      ],
      phoneNumbers: [
        {
          arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/n1',
          phoneNumber: theNumber,
          flowArn: flowArn('inbound'),
        },
        {
          arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/n2',
          phoneNumber: '+3221234568',
          flowArn: flowArn('promising'),
        },
      ],
    },
  );

const names = ['ada', 'grace', 'edsger'];
const quickConnects = ['Service', 'Grace', 'Taxi'];

/** What may be done with a desk that has something; what does not fit the moment is refused. */
const deeds: readonly ((desk: AgentDesk, contactId: string, choice: number, center: Center) => void)[] = [
  (desk, id) => desk.accept(id),
  (desk, id) => desk.reject(id),
  (desk, id) => desk.hangUp(id),
  (desk, id, choice) => desk.hold(id, choice % 2 === 0),
  (desk, id, choice) => desk.transfer(id, quickConnects[choice % 3] ?? ''),
  (desk, id, choice) => desk.consult(id, quickConnects[choice % 3] ?? ''),
  (desk, id, choice) => desk.consult(id, quickConnects[choice % 2] ?? ''),
  (desk, id, choice) => desk.consult(id, quickConnects[choice % 2] ?? ''),
  (desk, id) => desk.completeTransfer(id),
  (desk, id) => desk.cancelTransfer(id),
  (desk, id) => desk.join(id),
  (desk, id) => desk.closeContact(id),
  (_, id, __, { api }) =>
    void api.call('StopContact', { InstanceId: 'the-instance', ContactId: id }).catch(() => {}),
  (desk, _, choice) => desk.setState(choice % 3 === 0 ? 'Lunch' : 'Available'),
];

const deed = fc.record({
  after: fc.nat({ max: 25 }),
  desk: fc.nat({ max: 2 }),
  deed: fc.nat({ max: deeds.length - 1 }),
  choice: fc.nat({ max: 5 }),
});
const caller = fc.record({
  at: fc.nat({ max: 60 }),
  leavesAfter: fc.integer({ min: 1, max: 900 }),
  promising: fc.boolean(),
});

describe('a day on which agents do anything at any moment', () => {
  it('ends every contact exactly once, with one record, and leaves no agent with a contact that is over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(caller, { minLength: 1, maxLength: 4 }),
        fc.array(deed, { maxLength: 40 }),
        fc.constantFrom(5, 40, 'never' as const),
        fc.constantFrom(2, 19, 30),
        fc.constantFrom(waitingFlow, restless('service', 'sales')),
        fc.constantFrom(thanks, again),
        async (callers, plan, taxiAnswers, pickUpSeconds, waiting, remaining) => {
          const { center, clock, records } = open(aDay(waiting, remaining), {
            outside: (number) =>
              number === taxi
                ? { answersAfterSeconds: taxiAnswers, talkSeconds: 30 }
                : { participant: () => scriptedCaller({ words: [], hangUpAfterSeconds: 90, clock }) },
          });
          const behavior = {
            pickUpSeconds,
            talkSeconds: 1_800,
            afterContactWorkSeconds: 20,
            recoverSeconds: 10,
          };
          const desks = names.map((name) => center.agents.logIn(name, { behavior }));
          for (const { at, leavesAfter, promising } of callers) {
            clock.at(clock.nowMilliseconds() + at * 1_000, () => {
              const participant = scriptedCaller({ words: [], hangUpAfterSeconds: leavesAfter, clock });
              center.dial({ from: theCaller, to: promising ? '+3221234568' : theNumber, participant });
            });
          }

          for (const { after, desk: index, deed: which, choice } of plan) {
            await clock.advance(after * 1_000);
            const busy = desks.filter(({ contacts }) => contacts.length > 0);
            const desk = busy[index % Math.max(1, busy.length)] ?? desks[index];
            const held = desk?.contacts[0];
            if (desk !== undefined) deeds[which]?.(desk, held?.contactId ?? 'none', choice, center);
            await clock.advance(1);
            for (const { contacts } of desks) {
              expect(contacts.length).toBeLessThanOrEqual(1);
              const talking = contacts.filter(({ phase }) => phase !== 'after-contact-work');
              expect(talking.filter(({ contactId }) => center.contact(contactId)?.stage === 'ended')).toEqual(
                [],
              );
            }
          }
          // The evening: everybody goes on to the end of what they have, and takes what is left.
          for (let round = 0; round < 90; round += 1) {
            await clock.advance(120_000);
            for (const desk of desks) {
              for (const { contactId, phase } of desk.contacts) {
                if (phase === 'offered') desk.accept(contactId);
                if (phase === 'connected') desk.hangUp(contactId);
                if (phase === 'after-contact-work') desk.closeContact(contactId);
              }
              if (desk.state !== 'Available') desk.setState('Available');
            }
            await clock.advance(15_000);
            for (const desk of desks) {
              for (const { contactId, phase } of desk.contacts)
                if (phase === 'offered') desk.accept(contactId);
            }
          }

          for (const { state, stage } of center.contacts) {
            expect([state.contactId, stage]).toEqual([state.contactId, 'ended']);
            const ends = of(center.events, 'disconnected').filter(
              ({ contactId }) => contactId === state.contactId,
            );
            expect(ends).toHaveLength(1);
            expect(records.filter(({ ContactId }) => ContactId === state.contactId)).toHaveLength(1);
          }
          for (const desk of desks) expect(desk.contacts).toEqual([]);
          const over = await Promise.all(
            center.calls.map(({ ended }) => Promise.race([ended, clock.advance(1).then(() => 'not over')])),
          );
          expect(over).not.toContain('not over');
          expect(
            center.services.queueMetrics({ kind: 'queue', arn: queueArn('sales') })?.contactsInQueue,
          ).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

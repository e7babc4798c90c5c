import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../../domain/campaign/model.ts';
import { dynamoMembers } from '../../../lambdas/adapters/dynamo-members.ts';
import { dynamoReminderMembers } from '../../../lambdas/adapters/dynamo-reminder-members.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
});

const now = new Date('2026-11-24T08:00:00Z');
const member: Member = {
  campaign: 'reminder',
  key: 'a-key',
  number: '+32470000001',
  language: 'nl',
  customerId: 'customer-1',
  segment: 'private',
  country: undefined,
  timeZone: undefined,
  consent: undefined,
  appointmentId: 'office-contact-1',
  slotId: 'office/2026-11-25/0900',
  notBefore: now,
  list: { id: 'calendar', row: 1 },
  progress: { state: 'waiting', attempts: 0, outcomes: {} },
};
const later = { ...member, slotId: 'office/2026-11-27/1000' };
const setUp = () => ({
  reminders: dynamoReminderMembers(dynamodb.documentClient, table, {
    clock: { now: () => now },
    keptDays: 30,
  }),
  members: dynamoMembers(dynamodb.documentClient, table),
});

describe('members of reminders in the table outbound', () => {
  it('are fresh as if a list had brought them, and found as they were put', async () => {
    const { reminders, members } = setUp();

    const answer = await reminders.put(member, undefined);

    expect(answer).toBe('put');
    expect(await reminders.find('reminder', 'a-key')).toEqual(member);
    expect((await members.fresh('reminder', 10)).members).toEqual([member]);
  });

  it('are not put over one that is there, nor over one that has changed since it was seen', async () => {
    const { reminders, members } = setUp();
    await reminders.put(member, undefined);
    await members.advance(member, 0, { state: 'waiting', attempts: 1, outcomes: { busy: 1 } });

    const answers = [await reminders.put(later, undefined), await reminders.put(later, member)];

    expect(answers).toEqual(['passed', 'passed']);
    expect(await reminders.find('reminder', 'a-key')).toMatchObject({ slotId: member.slotId });
  });

  it('get their slot also when a list had brought them without one', async () => {
    const { reminders } = setUp();
    const listed: Member = { ...member, slotId: undefined };
    await reminders.put(listed, undefined);

    const answers = [await reminders.put(later, listed), await reminders.put(member, listed)];

    expect(answers).toEqual(['put', 'passed']);
    expect(await reminders.find('reminder', 'a-key')).toMatchObject({ slotId: later.slotId });
  });

  it('begin again when they are over, with the attempts they had', async () => {
    const { reminders, members } = setUp();
    await reminders.put(member, undefined);
    const { next = '' } = await members.fresh('reminder', 10);
    await members.moveCursor('reminder', undefined, next);
    await members.advance(member, 0, {
      state: 'over',
      attempts: 1,
      end: { why: 'attempt', outcome: 'answered' },
      at: now,
    });
    const seen = await reminders.find('reminder', 'a-key');
    const again: Member = { ...later, progress: { state: 'waiting', attempts: 1, outcomes: {} } };

    const answer = await reminders.put(again, seen);

    expect(answer).toBe('put');
    expect((await members.fresh('reminder', 10)).members).toEqual([again]);
  });
});

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SurveyStoreFault } from '../../../domain/survey/faults.ts';
import type { SurveyAnswer } from '../../../domain/survey/model.ts';
import type { SurveyStore } from '../../../domain/survey/ports.ts';
import { recordSurveyAnswer } from '../../../domain/survey/record-survey-answer.ts';
import { dynamoSurveyStore } from '../../../lambdas/adapters/dynamo-survey-store.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let surveys: SurveyStore;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  surveys = dynamoSurveyStore(dynamodb.documentClient, table);
  dynamodb.requests.length = 0;
});

const answeredAt = new Date('2026-11-24T10:00:00Z');
const record = (more: Partial<SurveyAnswer> = {}) =>
  recordSurveyAnswer({ surveys, clock: { now: () => answeredAt } })({
    contactId: 'contact-1',
    question: 'closing',
    score: 4,
    language: 'nl',
    ...more,
  });

describe('survey answers in DynamoDB', () => {
  it('are recorded with two writes and counted with one query', async () => {
    await record();
    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem']);

    dynamodb.requests.length = 0;
    expect(await surveys.totals('closing', '2026-11-24')).toEqual({ 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 });
    expect(dynamodb.requests).toEqual(['Query']);
  });

  it('are counted once a contact, in a race of retries and of other scores', async () => {
    const scores = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] as const;

    const standing = await Promise.all(scores.map((score) => record({ score })));

    expect(new Set(standing.map(({ score }) => score)).size).toBe(1);
    const totals = Object.values(await surveys.totals('closing', '2026-11-24'));
    expect(totals.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('that cannot be read are a fault', async () => {
    const Item = { pk: 'CONTACT#contact-1', sk: 'SURVEY#closing', score: 9 };
    await dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));

    await expect(record()).rejects.toThrow(SurveyStoreFault);
  });

  it('fail as a fault when the table is not there', async () => {
    surveys = dynamoSurveyStore(dynamodb.documentClient, 'nowhere');

    await expect(record()).rejects.toThrow('keeping a survey answer failed');
    await expect(surveys.totals('closing', '2026-11-24')).rejects.toThrow(SurveyStoreFault);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entered } from '../../../domain/conversation/model.ts';
import { reportText } from '../../../domain/script/report-words.ts';
import { dynamoScriptRecords } from '../../../lambdas/adapters/dynamo-script-records.ts';
import { dynamoScriptReport, readScriptFigures } from '../../../lambdas/adapters/dynamo-script-report.ts';
import { anEntry } from '../../support/conversations.ts';
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

const inUse = { id: 'complaint', version: '1-0a1b2c3d' };
const fresh = { id: 'telesales', version: '1-00000000' };
const request: Parameters<typeof dynamoScriptReport>[2] = {
  now: new Date('2026-11-24T12:00:00Z'),
  scripts: {
    inUse: async (direction) => [
      { name: direction === 'inbound' ? inUse : fresh, title: 'whatever', campaign: undefined },
    ],
  },
};
const report = () => dynamoScriptReport(dynamodb.documentClient, table, request);
const keep = (id: string, what: Entered, at = '2026-11-24T09:00:00Z') =>
  dynamoScriptRecords(dynamodb.documentClient, table).keep({ id, campaign: undefined }, [
    anEntry(what, { at: new Date(at) }),
  ]);

describe('the report of the scripts in use', () => {
  it('has the last thirty days of each version, and those nobody has used', async () => {
    await keep('contact-1', { kind: 'closed', disposition: 'complaint-logged', followUp: 'none' });
    await keep('contact-2', { kind: 'closed', disposition: 'unresolved', followUp: 'none' });
    await keep('contact-2', { kind: 'offer', offer: 'plan', accepted: true });
    await keep(
      'contact-3',
      { kind: 'closed', disposition: 'served', followUp: 'none' },
      '2026-10-20T09:00:00Z',
    );
    dynamodb.requests.length = 0;

    expect(await report()).toEqual([
      {
        script: 'complaint',
        version: '1-0a1b2c3d',
        contacts: 2,
        good: 1,
        offersMade: 1,
        offersAccepted: 1,
        objections: [],
      },
      {
        script: 'telesales',
        version: '1-00000000',
        contacts: 0,
        good: 0,
        offersMade: 0,
        offersAccepted: 0,
        objections: [],
      },
    ]);
    expect(dynamodb.requests).toEqual(Array(40).fill('Query'));
  });

  it('is written for a person from the same figures', async () => {
    await keep('contact-1', { kind: 'closed', disposition: 'complaint-logged', followUp: 'none' });

    const text = reportText(await readScriptFigures(dynamodb.documentClient, table, request), 'fr');

    expect(text).toContain('complaint 1-0a1b2c3d\n  1 contact, dont 1 avec une bonne issue');
    expect(text).toContain('telesales 1-00000000\n  0 contact, dont 0 avec une bonne issue');
  });
});

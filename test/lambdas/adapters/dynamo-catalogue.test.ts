import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDirectory, dynamoScriptCatalogue } from '../../../lambdas/adapters/dynamo-catalogue.ts';
import { directoryItem } from '../../../lambdas/adapters/dynamo-catalogue-items.ts';
import { createHandler as directoryHandler } from '../../../lambdas/look-up-directory/handler.ts';
import { createHandler as scriptHandler } from '../../../lambdas/select-script/handler.ts';
import { remembered } from '../../../lambdas/shared/remembered.ts';
import { scriptsItem } from '../../../lambdas/shared/script-items.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
  table = await dynamodb.createTable();
  for (const item of [
    scriptsItem('inbound', 'complaint', [
      { scriptId: 'complaint', version: '1', language: 'fr', weight: 1 },
      { scriptId: 'complaint-nl', version: '3', language: 'nl', weight: 1 },
    ]),
    directoryItem({
      code: '101',
      kind: 'service',
      names: { fr: 'la comptabilité', nl: 'de boekhouding', de: 'die Buchhaltung', en: 'accounting' },
      languages: ['fr', 'nl'],
      reachedBy: { team: 'service' },
    }),
    directoryItem({
      code: '900',
      kind: 'outside',
      names: { fr: 'le transporteur', nl: 'de vervoerder', de: 'der Spediteur', en: 'the carrier' },
      languages: ['fr'],
      reachedBy: { number: '+3225550190' },
      workingTime: {
        timeZone: 'Europe/Brussels',
        weekly: [{ day: 3, opens: '10:00', closes: '12:00' }],
        holidays: [],
      },
    }),
    { pk: 'DIRECTORY', sk: '666', names: { fr: 'sans numéro' } },
  ]) {
    await dynamodb.documentClient.send(new PutCommand({ TableName: table, Item: item }));
  }
});
afterAll(() => dynamodb.stop());
beforeEach(() => {
  dynamodb.requests.length = 0;
});
const clock = { now: () => new Date('2026-11-24T09:00:00Z') };

describe('select-script on DynamoDB', () => {
  const handler = () => {
    const { list } = dynamoScriptCatalogue(dynamodb.documentClient, table);
    return scriptHandler({ catalogue: { list: remembered({ clock, seconds: 60, maximumKeys: 50 }, list) } });
  };
  const parameters = {
    direction: 'inbound',
    need: 'complaint',
    language: 'nl',
    segment: 'none',
    campaign: 'none',
  };

  it('reads once when cold and not at all when warm', async () => {
    const select = handler();

    const cold = await select(aFlowEvent({ parameters }));
    const warm = await select(aFlowEvent({ parameters: { ...parameters, language: 'fr' } }));

    expect(cold).toEqual({ outcome: 'selected', scriptId: 'complaint-nl', scriptVersion: '3' });
    expect(warm).toEqual({ outcome: 'selected', scriptId: 'complaint', scriptVersion: '1' });
    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('answers `no-script` where nobody wrote one', async () => {
    expect(await handler()(aFlowEvent({ parameters: { ...parameters, need: 'agent' } }))).toEqual({
      outcome: 'no-script',
    });
  });
});

describe('look-up-directory on DynamoDB', () => {
  const handler = () =>
    directoryHandler({
      directory: dynamoDirectory(dynamodb.documentClient, table),
      clock,
      workingTime: {
        timeZone: 'Europe/Brussels',
        weekly: [{ day: 2, opens: '09:00', closes: '17:00' }],
        holidays: [],
      },
    });
  const lookUp = (code: string, language = 'fr') => handler()(aFlowEvent({ parameters: { code, language } }));

  it('answers a team of ours, from one read', async () => {
    expect(await lookUp('101', 'de')).toEqual({ outcome: 'team', name: 'die Buchhaltung', team: 'service' });
    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('answers `closed` with the next opening in the caller’s words', async () => {
    expect(await lookUp('900')).toEqual({
      outcome: 'closed',
      name: 'le transporteur',
      opensSpoken: 'mercredi 25 novembre à 10 heures',
    });
  });

  it('answers `not-found` for a code that is free, and `invalid-request` for what is no code', async () => {
    expect(await lookUp('555')).toEqual({ outcome: 'not-found' });
    expect(await lookUp('12a')).toEqual({ outcome: 'invalid-request', field: 'code' });
  });

  it('is a fault for an entry that cannot be read: the cure is in the message', async () => {
    const directory = dynamoDirectory(dynamodb.documentClient, table);

    await expect(directory.find('666')).rejects.toMatchObject({
      code: 'catalogue.store',
      message: expect.stringContaining(
        'the directory entry 666 cannot be read: give it a name in each language',
      ),
    });
  });
});

import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Published, publishedVersion } from '../../../contact-flows/scripts/publish.ts';
import type { Script } from '../../../domain/script/document.ts';
import { dynamoScriptCatalogue } from '../../../lambdas/adapters/dynamo-catalogue.ts';
import { dynamoPublishedScripts } from '../../../lambdas/adapters/dynamo-published-scripts.ts';
import { publicationOf } from '../../../lib/constructs/published-scripts.ts';
import { dynamoCatalogue } from '../../../lib/custom-resources/publish-scripts/dynamo-catalogue.ts';
import { type Publication, publishScripts } from '../../../lib/custom-resources/publish-scripts/handler.ts';
import type { CloudFormationRequest, Outcome } from '../../../lib/custom-resources/respond.ts';
import { complaintScript } from '../../contact-flows/scripts/fixtures/complaint.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

const complaint = complaintScript();
const publish = (script: Script): Published => ({ version: publishedVersion(script), script });
const first = publish(complaint);
const reworded = publish({ ...complaint, title: { ...complaint.title, en: 'A complaint' } });
const clock = { now: () => new Date('2026-11-24T09:00:00Z') };

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  dynamodb.requests.length = 0;
});

/** One run of the custom resource with the scripts that its function brings, for the digest that the template wants. */
const run = async (
  publication: Publication,
  request: Partial<CloudFormationRequest> = {},
  digest = publication.digest,
): Promise<Outcome | undefined> => {
  const answers: Outcome[] = [];
  await publishScripts({
    catalogue: dynamoCatalogue(dynamodb.documentClient, table),
    publication: async () => publication,
    answer: async (_, outcome) => {
      answers.push(outcome);
    },
  })({
    RequestType: 'Create',
    ResponseURL: 'https://cloudformation.example/answer',
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Scripts',
    ResourceProperties: { Digest: digest },
    ...request,
  });
  expect(answers).toHaveLength(1);
  return answers[0];
};
const published = () => dynamoPublishedScripts(dynamodb.documentClient, table, clock);
const listed = () => dynamoScriptCatalogue(dynamodb.documentClient, table).list('inbound', 'complaint');
const contents = async () =>
  ((await dynamodb.documentClient.send(new ScanCommand({ TableName: table }))).Items ?? []).sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  );

describe('the scripts of a deployment', () => {
  it('are published: the document as it was written, and the lists from which it is chosen', async () => {
    expect(await run(publicationOf([first]))).toEqual({ status: 'SUCCESS', physicalId: 'scripts' });

    expect(await published().find({ id: 'complaint', version: first.version })).toEqual(complaint);
    expect(await listed()).toEqual([{ scriptId: 'complaint', version: first.version, weight: 1 }]);
    expect(await published().inUse('inbound', 'nl')).toEqual([
      { name: { id: 'complaint', version: first.version }, title: 'Klacht', campaign: undefined },
    ]);
    expect(await published().inUse('outbound')).toEqual([]);
  });

  it('published again are the same: nothing in the table changes', async () => {
    await run(publicationOf([first]));
    const before = await contents();

    expect(await run(publicationOf([first]), { RequestType: 'Update' })).toMatchObject({ status: 'SUCCESS' });
    expect(await contents()).toEqual(before);
  });

  it('replace those of the deployment before, whose documents stay for the conversations that began with them', async () => {
    await run(publicationOf([first]));

    await run(publicationOf([reworded]), { RequestType: 'Update' });

    expect(await listed()).toEqual([{ scriptId: 'complaint', version: reworded.version, weight: 1 }]);
    expect(await published().find({ id: 'complaint', version: first.version })).toEqual(complaint);
  });

  it('that the project has no more are chosen no more', async () => {
    await run(publicationOf([first]));

    await run(publicationOf([]), { RequestType: 'Update' });

    expect(await listed()).toEqual([]);
    expect(await published().inUse('inbound')).toEqual([]);
  });

  it.each([
    ['whose own code is back', () => publicationOf([first])],
    ['even when the function still brings the new ones', () => publicationOf([reworded])],
  ])('give way to the former ones when the deployment is rolled back, %s', async (_, brought) => {
    const former = publicationOf([first]);
    await run(former);
    await run(publicationOf([reworded]), { RequestType: 'Update' });

    const outcome = await run(brought(), { RequestType: 'Update' }, former.digest);

    expect(outcome).toMatchObject({ status: 'SUCCESS' });
    expect(await listed()).toEqual([{ scriptId: 'complaint', version: first.version, weight: 1 }]);
  });

  it('stay when the stack goes: the table outlives it', async () => {
    await run(publicationOf([first]));
    const before = await contents();

    expect(await run(publicationOf([first]), { RequestType: 'Delete' })).toMatchObject({ status: 'SUCCESS' });
    expect(await contents()).toEqual(before);
  });
});

describe('a publication that cannot be done says why, and no list points to what is not there', () => {
  it('when another document stands under the name', async () => {
    await run(publicationOf([first]));

    const outcome = await run(publicationOf([{ ...reworded, version: first.version }]), {
      RequestType: 'Update',
    });

    expect(outcome).toEqual({
      status: 'FAILED',
      physicalId: 'scripts',
      reason: `the scripts could not be published: another script stands under SCRIPT#complaint ${first.version}: give this one a version that no other has`,
    });
    expect(await listed()).toEqual([{ scriptId: 'complaint', version: first.version, weight: 1 }]);
  });

  it('when the template wants scripts that nobody ever brought', async () => {
    const outcome = await run(publicationOf([first]), {}, 'feedfeedfeedfeed');

    expect(outcome).toMatchObject({
      status: 'FAILED',
      reason: expect.stringContaining('the template wants feedfeedfeedfeed, and those were never published'),
    });
    expect(await contents()).toEqual([]);
  });

  it('when the table is not there', async () => {
    table = 'no-such-table';

    expect(await run(publicationOf([first]))).toMatchObject({
      status: 'FAILED',
      reason: expect.stringContaining('the scripts could not be published: '),
    });
  });
});

describe('published scripts in a function', () => {
  it('are read once: a version never changes', async () => {
    await run(publicationOf([first]));
    const { find, inUse } = published();
    dynamodb.requests.length = 0;

    for (let time = 0; time < 3; time += 1) {
      await find({ id: 'complaint', version: first.version });
      await inUse('inbound', time === 0 ? 'fr' : 'de');
    }

    expect(dynamodb.requests).toEqual(['GetItem', 'GetItem']);
  });

  it('that are not there are looked for again: they may be published meanwhile', async () => {
    const { find } = published();
    expect(await find({ id: 'complaint', version: first.version })).toBeUndefined();

    await run(publicationOf([first]));

    expect(await find({ id: 'complaint', version: first.version })).toEqual(complaint);
  });

  it('that cannot be read are a fault that names them', async () => {
    const { Item } = await dynamodb.documentClient.send(
      new GetCommand({ TableName: table, Key: { pk: 'SCRIPT#x', sk: '1' } }),
    );
    expect(Item).toBeUndefined();
    await dynamoCatalogue(dynamodb.documentClient, table).replace({
      pk: 'SCRIPT#x',
      sk: '1',
      document: '{',
    });

    await expect(published().find({ id: 'x', version: '1' })).rejects.toMatchObject({
      code: 'catalogue.store',
      message: 'the published script x 1 cannot be read: deploy again to publish it anew',
    });
  });
});

describe('the version that a script is published under', () => {
  it('is another as soon as a word is another', () => {
    expect(first.version).toMatch(/^1-[0-9a-f]{8}$/);
    expect(reworded.version).not.toBe(first.version);
  });

  it('is another when the order of options is, which agents see', () => {
    const { listen } = complaint.steps;
    if (listen?.kind !== 'ask') throw new Error('the example begins with a question');
    const fields = listen.fields.map((field) =>
      field.type === 'choice'
        ? { ...field, options: Object.fromEntries(Object.entries(field.options).toReversed()) }
        : field,
    );
    const turned = { ...complaint, steps: { ...complaint.steps, listen: { ...listen, fields } } };

    expect(publishedVersion(turned)).not.toBe(first.version);
  });
});

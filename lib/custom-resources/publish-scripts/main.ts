import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { environment } from '../../../lambdas/shared/environment.ts';
import { answerCloudFormation } from '../respond.ts';
import { dynamoCatalogue } from './dynamo-catalogue.ts';
import { type Publication, publishScripts } from './handler.ts';

export const handler = publishScripts({
  catalogue: dynamoCatalogue(
    DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    environment('CATALOGUE_TABLE'),
  ),
  publication: async () =>
    JSON.parse(await readFile(new URL('./scripts.json', import.meta.url), 'utf8')) as Publication,
  answer: answerCloudFormation,
});

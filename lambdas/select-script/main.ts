import { documentClient } from '../adapters/document-client.ts';
import { dynamoScriptCatalogue } from '../adapters/dynamo-catalogue.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { remembered } from '../shared/remembered.ts';
import { createHandler } from './handler.ts';

const catalogue = dynamoScriptCatalogue(documentClient(), environment('CATALOGUE_TABLE'));

export const handler = createHandler({
  catalogue: { list: remembered({ clock: systemClock, seconds: 60, maximumKeys: 50 }, catalogue.list) },
});

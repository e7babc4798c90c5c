import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Calendar } from '../../domain/appointment/model.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import { localClient } from '../cloud/dynamodb/tables.ts';
import { loadSample, type SampleSummary } from '../sample/load-sample.ts';
import type { LocalCentre } from './open-centre.ts';

/** Opens the calendars as their schedule would, and loads the sample customers with all that is open for them. */
export const fillWithSample = async ({ cloud, clock, definition }: LocalCentre): Promise<SampleSummary> => {
  const opened = await cloud.invokeFunction('open-calendar-days', {});
  if (!opened.ok) throw new Error(`the calendars could not be opened: ${opened.error}`);
  const setting = <Value>(functionName: string, name: string): Value =>
    JSON.parse(cloud.environmentOf(functionName)[name] ?? 'null') as Value;
  const table = (name: string): string => {
    const physical = cloud.tables[name];
    if (physical === undefined)
      throw new Error(`the assembly has no table for "${name}": no function uses it`);
    return physical;
  };
  const client = localClient(cloud.dynamodbEndpoint, definition.region);
  try {
    return await loadSample(
      {
        documentClient: DynamoDBDocumentClient.from(client, {
          marshallOptions: { removeUndefinedValues: true },
        }),
        tables: {
          customers: table('customers'),
          calendars: table('calendars'),
          complaints: table('complaints'),
          promises: table('promises'),
          catalogue: table('catalogue'),
        },
      },
      {
        now: clock.now(),
        calendars: setting<readonly Calendar[]>('open-calendar-days', 'CALENDARS'),
        workingTime: setting<WorkingTime>('promise-callback', 'WORKING_TIME'),
      },
    );
  } finally {
    client.destroy();
  }
};

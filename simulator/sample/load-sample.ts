import type { Calendar } from '../../domain/appointment/model.ts';
import { directions } from '../../domain/script/model.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import type { documentClient } from '../../lambdas/adapters/document-client.ts';
import { dynamoAppointmentCards } from '../../lambdas/adapters/dynamo-appointment-cards.ts';
import { dynamoCatalogueWriter } from '../../lambdas/adapters/dynamo-catalogue-writer.ts';
import { dynamoComplaintCards } from '../../lambdas/adapters/dynamo-complaint-cards.ts';
import { dynamoComplaintStore } from '../../lambdas/adapters/dynamo-complaint-store.ts';
import { dynamoCustomerImport } from '../../lambdas/adapters/dynamo-customer-import.ts';
import { dynamoCustomerProfiles } from '../../lambdas/adapters/dynamo-customer-profiles.ts';
import { dynamoPromiseStore } from '../../lambdas/adapters/dynamo-promise-store.ts';
import { dynamoPublishedScripts } from '../../lambdas/adapters/dynamo-published-scripts.ts';
import { dynamoSlotStore } from '../../lambdas/adapters/dynamo-slot-store.ts';
import type { TableName } from '../../lambdas/registry.ts';
import { sampleDirectory } from './catalogue.ts';
import { sampleCustomers } from './customers.ts';
import { bookSampleAppointments, logSampleComplaints, promiseSampleCallbacks } from './open-matters.ts';

/** Where the sample goes: the database, and the physical names of its tables. */
export interface SampleStores {
  readonly documentClient: ReturnType<typeof documentClient>;
  readonly tables: Readonly<Record<Exclude<TableName, 'interactions' | 'messages' | 'outbound'>, string>>;
}

export interface SampleOptions {
  /** The instant at which the centre opens: appointments come after it, complaints and consents before. */
  readonly now: Date;
  readonly calendars: readonly Calendar[];
  readonly workingTime: WorkingTime;
}

export interface SampleSummary {
  readonly customers: number;
  readonly directoryEntries: number;
  /** Published by the deployment, not by the sample. */
  readonly scripts: number;
  readonly appointments: number;
  readonly complaints: number;
  readonly promises: number;
}

/**
 * Fills the tables with customers, calendars, complaints and a directory, the same in every run; what is open for the customers through
 * the use cases that callers use. Customers are imported once: loaded again, the sample leaves them and what calls have written about them.
 */
export const loadSample = async (
  { documentClient: client, tables }: SampleStores,
  { now, calendars, workingTime }: SampleOptions,
): Promise<SampleSummary> => {
  const clock = { now: () => now };
  const yesterday = { now: () => new Date(now.getTime() - 86_400_000) };
  const customers = sampleCustomers(now);
  if (!(await isLoaded(client, tables.customers, customers[0]?.id))) {
    await dynamoCustomerImport(client, tables.customers)(customers);
  }

  const catalogue = dynamoCatalogueWriter(client, tables.catalogue);
  const directory = sampleDirectory();
  await Promise.all(directory.map((entry) => catalogue.putDirectoryEntry(entry)));
  const scripts = dynamoPublishedScripts(client, tables.catalogue, clock);
  const [appointments, complaints, promises] = await Promise.all([
    bookSampleAppointments(
      {
        slots: dynamoSlotStore(client, tables.calendars),
        cards: dynamoAppointmentCards(client, tables.customers),
        clock,
      },
      calendars,
      customers,
    ),
    logSampleComplaints(
      {
        complaints: dynamoComplaintStore(client, tables.complaints),
        cards: dynamoComplaintCards(client, tables.customers),
        clock: yesterday,
        workingTime,
      },
      customers,
    ),
    promiseSampleCallbacks({ promises: dynamoPromiseStore(client, tables.promises), clock, workingTime }),
  ]);
  return {
    customers: customers.length,
    directoryEntries: directory.length,
    scripts: (await Promise.all(directions.map((direction) => scripts.inUse(direction)))).flat().length,
    appointments,
    complaints,
    promises,
  };
};

const isLoaded = async (
  client: SampleStores['documentClient'],
  tableName: string,
  customerId: string | undefined,
): Promise<boolean> =>
  customerId !== undefined &&
  (await dynamoCustomerProfiles(client, tableName).find(customerId)) !== undefined;

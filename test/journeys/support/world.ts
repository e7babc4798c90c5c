import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import { publishedVersion } from '../../../contact-flows/scripts/publish.ts';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { listFreeSlots } from '../../../domain/appointment/list-free-slots.ts';
import type { Calendar } from '../../../domain/appointment/model.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import type { ComplaintCategory, ComplaintStatus } from '../../../domain/complaint/model.ts';
import { registerCustomer } from '../../../domain/customer/register-customer.ts';
import type { Team } from '../../../domain/need/model.ts';
import type { Script } from '../../../domain/script/document.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { WorkingTime } from '../../../domain/working-time/model.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { directoryItem } from '../../../lambdas/adapters/dynamo-catalogue-items.ts';
import { dynamoComplaintCards } from '../../../lambdas/adapters/dynamo-complaint-cards.ts';
import { dynamoComplaintStore } from '../../../lambdas/adapters/dynamo-complaint-store.ts';
import { dynamoCustomerPorts } from '../../../lambdas/adapters/dynamo-customer-ports.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { listItems, scriptItem } from '../../../lambdas/shared/script-items.ts';
import { readSettings } from '../../../lib/settings.ts';
import { settings as deployment } from '../../../parloir.settings.ts';
import type { PhoneBook } from '../../../simulator/center/outside.ts';
import type { LogLine } from '../../../simulator/cloud/functions/pool.ts';
import type { EngineOptions } from '../../../simulator/engine/options.ts';
import { type LocalCentre, openCentre } from '../../../simulator/local/open-centre.ts';
import { type PlayedCall, playCall } from '../../../simulator/local/play-call.ts';
import { fillWithSample } from '../../../simulator/local/sample.ts';
import { testAssembly } from '../../support/assembly.ts';
import { callerWith, type Word } from './caller.ts';

/** The booted centre of one test file, and what a journey may find or make happen in it. */
export interface World {
  readonly centre: LocalCentre;
  /** All items under a key of a table, by the table's registry name. */
  items(tableName: string, pk: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** A number that nobody has called from yet. */
  freshNumber(): string;
  call(from: string | undefined, words: readonly Word[], saidWords?: string[]): Promise<PlayedCall>;
  addCustomer(customer: {
    readonly number: string;
    readonly language: Language;
    readonly customerNumber?: string;
    /** Default `private`. */
    readonly segment?: string;
    readonly email?: string;
    /** What was said of marketing; default: never asked. */
    readonly marketing?: 'granted' | 'refused';
  }): Promise<string>;
  /** Publishes the script beside what is there, and puts it in the place of the version that it follows. */
  publish(script: Script): Promise<void>;
  /** Books the n-th free slot (0 = the next) for the caller; answers the slot's id. */
  addAppointment(caller: {
    readonly number: string;
    readonly customerId?: string;
    readonly language: Language;
  }): Promise<string>;
  /** Books the very slot for somebody else. */
  takeSlot(slotId: string): Promise<void>;
  /** The calendar has this many free slots left, all tomorrow. `usual` opens it as deployed. */
  calendar(free: number | 'usual'): Promise<void>;
  addComplaint(complaint: {
    readonly number: string;
    readonly customerId?: string;
    readonly language: Language;
    readonly category: ComplaintCategory;
    readonly status?: ComplaintStatus;
  }): Promise<string>;
  /** The caller’s appointment is gone from the card, as if cancelled elsewhere. */
  cancelElsewhere(number: string): Promise<void>;
  /** Puts an entry in the directory; answers its code. `closed`: open on another day only. */
  addDirectoryEntry(
    reachedBy: ({ readonly number: string } | { readonly team: Team }) & { readonly closed?: boolean },
  ): Promise<string>;
  stop(): Promise<void>;
}

/** No task comes for promised callbacks: for tests at whose desks nothing else is to ring. */
export const withoutCallTasks: Partial<EngineOptions> = {
  serviceFault: (flow) => (flow.startsWith('call-task') ? 'NoMatchingError' : undefined),
};

export interface WorldOptions {
  /** The local moment at which the centre opens, in its zone. */
  readonly at: string;
  readonly outside?: PhoneBook;
  /** The sample customers, directory and scripts. Default: none of them. */
  readonly sample?: boolean;
  readonly engine?: Partial<EngineOptions>;
  /** Each line that a function writes. */
  readonly onLog?: (line: LogLine) => void;
  /** Default: the one of the deployment's settings. */
  readonly assembly?: string;
}

export const openWorld = async ({
  at,
  outside,
  sample = false,
  engine,
  onLog,
  assembly,
}: WorldOptions): Promise<World> => {
  const settings = readSettings(deployment);
  if (settings.number.kind !== 'import') throw new Error('the journeys need a number in the settings');
  const { Temporal } = await import('temporal-polyfill');
  const centre = await openCentre({
    assembly: assembly ?? (await testAssembly()),
    start: Temporal.PlainDateTime.from(at).toZonedDateTime(settings.timeZone).epochMilliseconds,
    phoneNumbers: { [settings.number.arn]: settings.number.e164 },
    ...(outside ? { outside } : {}),
    ...(engine ? { engine } : {}),
    ...(onLog ? { onLog } : {}),
  });
  if (sample) await fillWithSample(centre);

  const documents = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: centre.cloud.dynamodbEndpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const table = (name: string): string => {
    const physical = centre.cloud.tables[name];
    if (physical === undefined) throw new Error(`the assembly has no table ${name}`);
    return physical;
  };
  const clock = { now: () => centre.clock.now() };
  let counter = 0;
  const ids = { next: () => `test-${++counter}` };
  const slots = dynamoSlotStore(documents, table('calendars'));
  const appointments: AppointmentPorts = {
    slots,
    cards: dynamoAppointmentCards(documents, table('customers')),
    clock,
  };
  const environment = centre.cloud.environmentOf('log-complaint');
  const workingTime = JSON.parse(environment['WORKING_TIME'] ?? '{}') as WorkingTime;
  const [office] = JSON.parse(
    centre.cloud.environmentOf('open-calendar-days')['CALENDARS'] ?? '[]',
  ) as Calendar[];
  if (office === undefined) throw new Error('the assembly has no calendar');
  const complaints = {
    complaints: dynamoComplaintStore(documents, table('complaints')),
    cards: dynamoComplaintCards(documents, table('customers')),
    clock,
    workingTime,
  };

  const items: World['items'] = async (tableName, pk) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: table(tableName),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    );
    return Items;
  };
  const deleteCalendar = async (): Promise<void> => {
    for (const { pk, sk } of await items('calendars', `CALENDAR#${office.name}`)) {
      await documents.send(new DeleteCommand({ TableName: table('calendars'), Key: { pk, sk } }));
    }
  };
  /** Dates after today on which the calendar is open, the nearest first. */
  const openDates = (count: number): readonly string[] => {
    const today = Temporal.Instant.fromEpochMilliseconds(centre.clock.nowMilliseconds())
      .toZonedDateTimeISO(office.workingTime.timeZone)
      .toPlainDate();
    return Array.from({ length: 30 }, (_, index) => today.add({ days: index + 1 }).toString())
      .filter((date) => daySlots(office, date).slots.length > 0)
      .slice(0, count);
  };

  const world: World = {
    centre,
    items,
    freshNumber: () => `+32470${String(++counter).padStart(6, '0')}`,
    call: (from, words, saidWords) =>
      playCall(centre, { from, participant: callerWith(centre.clock, words, saidWords) }),
    addCustomer: async ({ number, language, customerNumber, segment = 'private', email, marketing }) => {
      const id = `customer-${++counter}`;
      const registered = await registerCustomer(
        dynamoCustomerPorts(documents, table('customers'), { clock, ids }),
      )({
        id,
        customerNumber: customerNumber ?? String(500_000 + counter),
        name: { given: 'Camille', family: 'Peeters' },
        numbers: [number],
        language,
        segment,
        email,
        consents:
          marketing === undefined
            ? []
            : [{ purpose: 'marketing', given: marketing === 'granted', at: clock.now(), source: 'letter' }],
      });
      if (!registered.ok) throw new Error(`no customer: ${registered.error.code}`);
      return id;
    },
    publish: async (script) => {
      const others = loadScripts().scripts.filter(
        (one) => one.script.id !== script.id || one.script.version !== script.version,
      );
      const published = [...others.map((one) => one.script), script].map((one) => ({
        version: publishedVersion(one),
        script: one,
      }));
      for (const item of [...published.map(scriptItem), ...listItems(published)])
        await documents.send(new PutCommand({ TableName: table('catalogue'), Item: item }));
    },
    addAppointment: async ({ number, customerId, language: _ }) => {
      const [free] = await listFreeSlots(appointments)({
        calendar: office.name,
        afterSlotId: undefined,
        count: 1,
      });
      if (free === undefined) throw new Error('the calendar has no free slot');
      const booked = await bookAppointment(appointments)({
        callerNumber: number,
        customerId,
        slotId: free.id,
        initialContactId: `earlier-${++counter}`,
      });
      if (!booked.ok) throw new Error(`no appointment: ${booked.error.code}`);
      return free.id;
    },
    takeSlot: async (slotId) => {
      const taken = await bookAppointment(appointments)({
        callerNumber: world.freshNumber(),
        customerId: undefined,
        slotId,
        initialContactId: `rival-${++counter}`,
      });
      if (!taken.ok) throw new Error(`the slot was not free: ${taken.error.code}`);
    },
    calendar: async (free) => {
      await deleteCalendar();
      if (free === 'usual') {
        for (const date of openDates(15)) await slots.openDay(daySlots(office, date));
        return;
      }
      const [date] = openDates(1);
      if (date === undefined) throw new Error('no open date in the next 30 days');
      const day = daySlots(office, date);
      await slots.openDay({ ...day, slots: day.slots.slice(0, free) });
    },
    addComplaint: async ({ number, customerId, language, category, status }) => {
      const logged = await logComplaint(complaints)({
        callerNumber: number,
        customerId,
        category,
        language,
        contactId: `earlier-${++counter}`,
      });
      if (!logged.ok) throw new Error(`no complaint: ${logged.error.code}`);
      const { complaint } = logged.value;
      if (status !== undefined) {
        await documents.send(
          new UpdateCommand({
            TableName: table('complaints'),
            Key: { pk: `COMPLAINT#${complaint.reference.replace(/\D/g, '')}`, sk: 'COMPLAINT' },
            UpdateExpression: 'SET #status = :status',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':status': status },
          }),
        );
      }
      return complaint.reference;
    },
    cancelElsewhere: async (number) => {
      await documents.send(
        new UpdateCommand({
          TableName: table('customers'),
          Key: { pk: `NUMBER#${number}`, sk: 'CARD' },
          UpdateExpression: 'REMOVE appointments',
        }),
      );
    },
    addDirectoryEntry: async ({ closed, ...reachedBy }) => {
      const code = String(10_000 + ++counter);
      const name = 'Madame Lambert';
      const item = directoryItem({
        code,
        kind: 'person',
        names: { fr: name, nl: name, de: name, en: name },
        languages: ['fr', 'nl', 'de', 'en'],
        reachedBy,
        workingTime: {
          timeZone: workingTime.timeZone,
          weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
            day,
            opens: closed ? '02:00' : '00:00',
            closes: closed ? '03:00' : '24:00',
          })),
          holidays: [],
        },
      });
      await documents.send(new PutCommand({ TableName: table('catalogue'), Item: item }));
      return code;
    },
    stop: async () => {
      documents.destroy();
      await centre.stop();
    },
  };
  await world.calendar('usual');
  return world;
};

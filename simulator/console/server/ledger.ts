import { type CallbackPromise, stateAt } from '../../../domain/promise/model.ts';
import { dynamoPromiseStore } from '../../../lambdas/adapters/dynamo-promise-store.ts';
import { localDocumentClient } from '../../cloud/dynamodb/tables.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { CentreState } from '../protocol.ts';

/** What the centre's functions have written, as the page shows it. */
export type Written = Pick<CentreState, 'promises' | 'inbox' | 'scripts' | 'notRecorded'> & {
  /** By contact id. */
  readonly dispositions: ReadonlyMap<string, string>;
};

export interface Ledger {
  readonly written: Written;
  /** Something may have been written: reads again soon. */
  stale(): void;
  /** Reads now, for tests. */
  read(): Promise<void>;
  stop(): void;
}

/** Real milliseconds between two readings. */
const betweenReadings = 1_000;

/** Reads the tables again after something may have changed in them, at most once a second. */
export const createLedger = (centre: LocalCentre, changed: () => void): Ledger => {
  const { cloud, clock, definition } = centre;
  const client = localDocumentClient(cloud.dynamodbEndpoint, definition.region);
  let written: Written = {
    promises: [],
    inbox: [],
    scripts: [],
    notRecorded: {},
    dispositions: new Map(),
  };
  let due: NodeJS.Timeout | undefined;
  let stopped = false;

  const promises = async (): Promise<Written['promises']> => {
    const table = cloud.tables['promises'];
    if (table === undefined) return [];
    const running: CallbackPromise[] = [];
    for await (const promise of dynamoPromiseStore(client, table).running()) running.push(promise);
    return running
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .map((promise) => ({
        number: promise.number,
        need: promise.need,
        dueAt: promise.dueAt.getTime(),
        state: stateAt(promise, clock.now()),
      }));
  };
  const read = async (): Promise<void> => {
    written = { ...written, promises: await promises() };
    changed();
  };
  const stale = (): void => {
    if (stopped) return;
    due ??= setTimeout(() => {
      read().then(again, again);
    }, betweenReadings);
  };
  const again = (): void => {
    due = undefined;
  };
  const stopListening = centre.center.subscribe(({ type }) => {
    if (type === 'lambda-invoked' || type === 'disconnected') stale();
  });
  stale();
  return {
    get written() {
      return written;
    },
    stale,
    read,
    stop: () => {
      stopped = true;
      clearTimeout(due);
      stopListening();
      client.destroy();
    },
  };
};

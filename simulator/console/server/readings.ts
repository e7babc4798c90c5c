import { type CallbackPromise, stateAt } from '../../../domain/promise/model.ts';
import { dynamoConversations } from '../../../lambdas/adapters/dynamo-conversations.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { countNotRecorded } from '../../../lambdas/adapters/dynamo-not-recorded.ts';
import { readMessages } from '../../../lambdas/adapters/dynamo-outbox.ts';
import { dynamoPromiseStore } from '../../../lambdas/adapters/dynamo-promise-store.ts';
import { dynamoPublishedScripts } from '../../../lambdas/adapters/dynamo-published-scripts.ts';
import { dynamoScriptReport } from '../../../lambdas/adapters/dynamo-script-report.ts';
import { localDocumentClient } from '../../cloud/dynamodb/tables.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { CentreState } from '../protocol.ts';
import { createInboxOrder } from './inbox-order.ts';
import { scriptTitles } from './script-titles.ts';

/** What the centre's functions have written, read from their tables. */
export interface Readings {
  promises(): Promise<CentreState['promises']>;
  inbox(): Promise<CentreState['inbox']>;
  scripts(): Promise<CentreState['scripts']>;
  notRecorded(): Promise<CentreState['notRecorded']>;
  /** Of a conversation, once it is set. */
  disposition(conversationId: string): Promise<string | undefined>;
  /** Of the one customer whom the number belongs to. */
  customerName(number: string): Promise<string | undefined>;
  stop(): void;
}

const messagesShown = 100;

export const createReadings = ({ center, cloud, clock, definition }: LocalCentre): Readings => {
  const client = localDocumentClient(cloud.dynamodbEndpoint, definition.region);
  /** With the physical name of a table; a deployment without it has nothing written there. */
  const from = async <Read>(
    name: string,
    nothing: Read,
    read: (table: string) => Promise<Read>,
  ): Promise<Read> => {
    const physical = cloud.tables[name];
    return physical === undefined ? nothing : read(physical);
  };
  const newestFirst = createInboxOrder();
  const catalogue = cloud.tables['catalogue'];
  const published = catalogue === undefined ? undefined : dynamoPublishedScripts(client, catalogue, clock);
  return {
    promises: () =>
      from<CentreState['promises']>('promises', [], async (table) => {
        const running: CallbackPromise[] = [];
        for await (const promise of dynamoPromiseStore(client, table).running()) running.push(promise);
        return running
          .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
          .map((promise) => ({
            number: promise.number,
            need: promise.need,
            dueAt: promise.dueAt.getTime(),
            state: stateAt(promise, clock.now()),
            escalated: promise.work.escalation !== undefined,
          }));
      }),
    inbox: () =>
      from<CentreState['inbox']>('messages', [], async (table) =>
        newestFirst(
          (await readMessages(client, table, { limit: messagesShown })).map(
            ({ id, queuedAt, channel, to, subject, text }) => ({
              id,
              at: queuedAt.getTime(),
              channel,
              to,
              subject,
              text,
            }),
          ),
        ),
      ),
    scripts: () =>
      from<CentreState['scripts']>('interactions', [], async (table) => {
        if (published === undefined) return [];
        const figures = await dynamoScriptReport(client, table, { scripts: published, now: clock.now() });
        const titles = await scriptTitles(published);
        return figures.map((line) => ({ ...line, title: titles.get(line.script) }));
      }),
    notRecorded: () =>
      from<CentreState['notRecorded']>('interactions', {}, (table) =>
        countNotRecorded(
          client,
          table,
          center.agents.all.map(({ username }) => username),
        ),
      ),
    disposition: (conversationId) =>
      from<string | undefined>(
        'interactions',
        undefined,
        async (table) => (await dynamoConversations(client, table).find(conversationId))?.disposition?.code,
      ),
    customerName: (number) =>
      from<string | undefined>('customers', undefined, async (table) => {
        const card = await dynamoCustomerCards(client, table).find(number);
        const [only, ...others] = Object.values(card?.customers ?? {});
        return others.length > 0 || card?.more ? undefined : only?.name;
      }),
    stop: () => client.destroy(),
  };
};

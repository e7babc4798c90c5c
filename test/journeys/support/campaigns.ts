import { readFileSync } from 'node:fs';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { campaignPath } from '../../../contact-flows/campaigns/index.ts';
import { readCampaign } from '../../../contact-flows/campaigns/read-campaign.ts';
import { secretNumberKeys } from '../../../lambdas/adapters/number-keys.ts';
import { operator } from '../../../simulator/campaign/operator.ts';
import type { World } from './world.ts';

type Item = Readonly<Record<string, unknown>>;

/** Somebody on a list. */
export interface OnList {
  readonly number: string;
  readonly language?: string;
  readonly customerId?: string;
}

/** Campaigns of the booted centre: what operators do, and what is kept. */
export const campaignsIn = (world: World) => {
  const { cloud, clock, center } = world.centre;
  const ask = operator(world.centre);
  const client = new SecretsManagerClient({
    endpoint: cloud.dynamodbEndpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const keys = secretNumberKeys(client, cloud.environmentOf('refuse-calls')['NUMBER_KEY_SECRET_ARN'] ?? '');
  const minutes = (count: number) => clock.advance(count * 60_000);
  const daysBefore = (days: number): string =>
    new Date(clock.nowMilliseconds() - days * 86_400_000).toISOString().slice(0, 10);

  return {
    ask,
    minutes,
    keyOf: (number: string) => keys.keyOf(number),
    importNationalList: (numbers: readonly string[], daysOld = 0) =>
      ask.importList(
        `national-list-${daysBefore(daysOld)}.csv`,
        Buffer.from(['number', ...numbers, '+32450009998', ''].join('\n')),
        {
          kind: 'do-not-call',
          country: 'BE',
          version: daysBefore(daysOld),
          takenAt: new Date(clock.nowMilliseconds() - daysOld * 86_400_000).toISOString(),
        },
      ),
    /** An example, changed, with a list; it runs from now on. */
    begin: async (
      example: string,
      members: readonly OnList[],
      change: Readonly<Record<string, unknown>> = {},
    ): Promise<string> => {
      const read = readCampaign(readFileSync(campaignPath(example), 'utf8'), example);
      if (!read.ok) throw new Error(`the example ${example} cannot be read`);
      const document: Readonly<Record<string, unknown>> = {
        ...(read.value.document as object),
        firstDay: daysBefore(0),
        ...change,
      };
      const name = String(document['name']);
      const why = { campaign: name, by: 'a-supervisor', why: 'a journey' };
      await ask.change({ ...why, action: 'create', document });
      if (members.length > 0) {
        const rows = members.map(({ number, language = 'fr', customerId = '' }) =>
          [number, language, customerId].join(','),
        );
        await ask.importList(
          `${name}.csv`,
          Buffer.from(['Phone,Language,Customer ID', ...rows, ''].join('\n')),
          { kind: 'members', campaign: name },
        );
      }
      await ask.change({ ...why, action: 'start' });
      return name;
    },
    /** The calls that were placed to a number, in order. */
    rings: (number: string) =>
      center.events.filter((event) => event.type === 'customer-dialled' && event.number === number),
    /** What a member came to: the progress, and the attempts that its number remembers. */
    member: async (campaign: string, number: string) => {
      const key = await keys.keyOf(number);
      const [member = {}] = await world.items('outbound', `MEMBER#${campaign}#${key}`);
      const [record = {}] = await world.items('outbound', `NUMBER#${key}`);
      return { member, record };
    },
    /** The ledger of the days from the first call on. */
    ledger: async (campaign: string, days: number): Promise<readonly Item[]> =>
      (
        await Promise.all(
          Array.from({ length: days + 1 }, (_, index) => daysBefore(index)).flatMap((day) =>
            [0, 1, 2, 3].map((shard) => world.items('outbound', `LEDGER#${campaign}#${day}#${shard}`)),
          ),
        )
      ).flat(),
    /** Entries that want attention some time. */
    due: async (campaign: string): Promise<readonly Item[]> => {
      const slots = await world.items('outbound', `DUE#${campaign}`);
      return (
        await Promise.all(slots.map(({ sk }) => world.items('outbound', `DUE#${campaign}#${String(sk)}`)))
      ).flat();
    },
    toCount: (campaign: string) => world.items('outbound', `TO-COUNT#${campaign}`),
    /** Queues, dead letters first of all, in which something is left. */
    left: (): readonly string[] =>
      cloud.resources
        .ofType('AWS::SQS::Queue')
        .map(({ logicalId }) => logicalId)
        .filter((name) => {
          const { visible = -1, inFlight = 0, delayed = 0 } = cloud.queue(name)?.counts() ?? {};
          return visible + inFlight + delayed !== 0;
        }),
    stop: () => client.destroy(),
  };
};
export type Campaigns = ReturnType<typeof campaignsIn>;

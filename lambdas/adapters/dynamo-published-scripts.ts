import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PublishedScripts } from '../../domain/conversation/ports.ts';
import type { Script } from '../../domain/script/document.ts';
import type { Direction } from '../../domain/script/model.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { remembered } from '../shared/remembered.ts';
import { inUseKey, scriptKey } from '../shared/script-items.ts';
import { CatalogueFault, read } from './dynamo-catalogue.ts';
import { list, record, text } from './dynamo-customer-items.ts';

/** Documents of some 100 KB: enough for every script of a centre, and bounded. */
const mostKept = 100;

/**
 * Published scripts in the table `catalogue`, one item a version. A version never changes, so one that was read is kept: one read when cold,
 * none when warm. What is in use is one small item a direction, at most a minute old.
 */
export const dynamoPublishedScripts = (
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock,
): PublishedScripts => {
  const kept = new Map<string, Script>();
  const inUse = remembered({ clock, seconds: 60, maximumKeys: 2 }, async (direction: Direction) =>
    list((await read(client, tableName, inUseKey(direction)))?.['scripts']),
  );
  return {
    find: async ({ id, version }) => {
      const name = `${id} ${version}`;
      const before = kept.get(name);
      if (before !== undefined) return before;
      const item = await read(client, tableName, scriptKey(id, version));
      if (item === undefined) return undefined;
      const script = scriptFrom(item, name);
      const oldest = kept.keys().next();
      if (kept.size >= mostKept && oldest.done !== true) kept.delete(oldest.value);
      kept.set(name, script);
      return script;
    },
    inUse: async (direction, language = 'fr') =>
      (await inUse(direction)).flatMap((value) => {
        const { id, version, title, campaign } = record(value);
        const words = text(record(title)[language]);
        return typeof id === 'string' && typeof version === 'string' && words !== undefined
          ? [{ name: { id, version }, title: words, campaign: text(campaign) }]
          : [];
      }),
  };
};

const scriptFrom = (item: Readonly<Record<string, unknown>>, name: string): Script => {
  try {
    return JSON.parse(String(item['document'])) as Script;
  } catch (cause) {
    throw new CatalogueFault(`the published script ${name} cannot be read: deploy again to publish it anew`, {
      cause,
    });
  }
};

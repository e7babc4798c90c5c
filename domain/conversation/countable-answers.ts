import type { Script } from '../script/document.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation, Entry } from './model.ts';
import { scriptNamed } from './stage.ts';

/** By entry and field: answers that may be counted. */
export type CountableAnswers = Readonly<Record<number, Readonly<Record<string, string | number>>>>;

/** What was chosen or is a number, in the answers to a campaign; what was typed stays with the conversation. */
export const countableAnswers = async (
  ports: Pick<GuidePorts, 'scripts'>,
  { campaign }: Pick<Conversation, 'campaign'>,
  entries: readonly Entry[],
): Promise<CountableAnswers> => {
  if (campaign === undefined) return {};
  const found = await Promise.all(
    entries.map(async ({ number, script: name, what }) => {
      if (what.kind !== 'answers' || name === undefined) return [];
      const fields = countableFields(await scriptNamed(ports, name));
      const values = Object.entries(what.values).filter(
        (entry): entry is [string, string | number] => fields.has(entry[0]) && typeof entry[1] !== 'boolean',
      );
      return values.length === 0 ? [] : [[number, Object.fromEntries(values)] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};

const countableFields = ({ steps }: Script): ReadonlySet<string> =>
  new Set(
    Object.values(steps).flatMap((step) =>
      step.kind === 'ask'
        ? step.fields.flatMap(({ name, type }) => (type === 'choice' || type === 'number' ? [name] : []))
        : [],
    ),
  );

import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { type FlowType, flowTypeNamed } from './document.ts';
import type { ParseRefusal } from './parse.ts';

export interface Unwrapped {
  readonly content: unknown;
  /** Where in the file the content stood. */
  readonly place: string;
  readonly name: string | undefined;
  readonly type: FlowType | undefined;
}

const wrappers = ['ContactFlow', 'ContactFlowModule', 'Properties'] as const;
const modules = ['AWS::Connect::ContactFlowModule', 'ContactFlowModule'];

/** The content of a flow out of what commands and templates put around it; content that stands alone as it is. */
export const unwrap = (
  json: unknown,
  place = '',
  said: Partial<Pick<Unwrapped, 'name' | 'type'>> = {},
): Result<Unwrapped, ParseRefusal> => {
  if (typeof json === 'string') {
    try {
      return unwrap(JSON.parse(json), place, said);
    } catch (cause) {
      return refuse({
        code: 'flow.not-json',
        place,
        why: `the text at ${place} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
        cure: 'wrap the content as one JSON string, escaped once',
      });
    }
  }
  const found = (content: unknown): Result<Unwrapped, ParseRefusal> =>
    ok({ content, place, name: said.name, type: said.type });
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return found(json);
  const members = json as Readonly<Record<string, unknown>>;
  if ('Actions' in members || 'modules' in members) return found(json);

  const known = { name: textIn(members, 'Name') ?? said.name, type: typeIn(members) ?? said.type };
  for (const wrapper of wrappers)
    if (wrapper in members)
      return unwrap(members[wrapper], joined(place, wrapper), {
        ...known,
        ...(modules.includes(wrapper) ? { type: 'MODULE' } : {}),
      });
  for (const key of ['Content', 'content'])
    if (key in members) return unwrap(members[key], joined(place, key), known);
  return found(json);
};

const joined = (place: string, key: string) => (place ? `${place}.${key}` : key);
const textIn = (members: Readonly<Record<string, unknown>>, key: string) =>
  typeof members[key] === 'string' ? members[key] : undefined;
const typeIn = (members: Readonly<Record<string, unknown>>): FlowType | undefined => {
  const type = textIn(members, 'Type');
  if (type === undefined) return undefined;
  return modules.includes(type) ? 'MODULE' : flowTypeNamed(type);
};

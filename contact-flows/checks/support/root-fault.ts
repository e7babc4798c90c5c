import { roots, segmentsOf } from '../../language/json-path.ts';

/** What is wrong with the root of a path: unknown, or an object of which no key is named. */
export const rootFault = (path: string): string | undefined => {
  const [root = '', ...rest] = segmentsOf(path);
  const kind = Object.hasOwn(roots, root) ? roots[root] : undefined;
  if (kind === undefined) return `and a flow knows no "${root}"`;
  return kind === 'object' && rest.length === 0 ? 'which is an object: name a key of it' : undefined;
};

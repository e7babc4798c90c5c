import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A text repeated by an alias is one thing; a document that unfolds into millions of them is an attack. */
const mostAliases = 50;

export type YamlFile =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Of the key, or of the nearest thing around it that is in the file; 1 for the first. */
      lineOf(path: readonly PropertyKey[]): number | undefined;
    }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };
export interface YamlFault {
  readonly line: number | undefined;
  readonly why: string;
  readonly cure: string;
}

/** Reads plain YAML 1.2: no tags of anybody's own. Texts stay as they are written. */
export const readYaml = (text: string): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', version: '1.2', merge: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return {
      ok: false,
      faults: faults.map(({ message, code, linePos }) => ({
        line: linePos?.[0].line,
        why: message.split(/ at line \d+/)[0] ?? message,
        cure: cures[code] ?? 'mend the line; a text with a colon, a hash or braces stands in quotes',
      })),
    };
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { ok: true, value, lineOf: (path) => lineOf(document, lines, path) };
  } catch (error) {
    return {
      ok: false,
      faults: [
        {
          line: undefined,
          why: error instanceof Error ? error.message : String(error),
          cure: 'write the text out instead of repeating it by an alias',
        },
      ],
    };
  }
};

const cures: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'give the second one another name, or take it out',
  TAG_RESOLVE_FAILED: 'write the value without a tag (the word after "!")',
  BAD_INDENT: 'indent with spaces, the same for everything on one level',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
};

const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last))?.key
      : document.getIn(path.slice(0, length), true);
    const start = hasRange(key) ? key.range?.[0] : undefined;
    if (start !== undefined) return lines.linePos(start).line;
  }
  return undefined;
};
const hasRange = (node: unknown): node is { readonly range?: readonly number[] } =>
  typeof node === 'object' && node !== null && 'range' in node;

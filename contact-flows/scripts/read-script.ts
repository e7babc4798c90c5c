import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Script } from '../../domain/script/document.ts';
import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { type Problem, problemsOf } from './explain.ts';
import type { Finding } from './finding.ts';
import { scriptSchema } from './schema.ts';

export interface UnreadableScript {
  readonly code: 'script.not-yaml' | 'script.not-a-script' | 'script.half-translated';
  readonly findings: readonly Finding[];
}

/** A text repeated by an alias is one thing; a document that unfolds into millions of them is an attack. */
const mostAliases = 50;

/**
 * Reads a script from the text of its file. Texts stay as they are written. Plain YAML 1.2 only: no tags of anybody's own.
 *
 * @param file as findings name it.
 */
export const readScript = (text: string, file: string): Result<Script, UnreadableScript> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', version: '1.2', merge: false });
  const finding = (rule: string, { why, cure, step, line }: Told): Finding => ({
    file,
    line,
    step,
    rule,
    severity: 'error',
    why,
    cure,
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return refuse({
      code: 'script.not-yaml',
      findings: faults.map(({ message, code, linePos }) =>
        finding('yaml', {
          line: linePos?.[0].line,
          why: message.split(/ at line \d+/)[0] ?? message,
          cure: cures[code] ?? 'mend the line; a text with a colon, a hash or braces stands in quotes',
        }),
      ),
    });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    return refuse({
      code: 'script.not-yaml',
      findings: [
        finding('yaml', {
          why: error instanceof Error ? error.message : String(error),
          cure: 'write the text out instead of repeating it by an alias',
        }),
      ],
    });
  }
  const parsed = scriptSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const problems = problemsOf(parsed.error.issues, value);
  return refuse({
    code: problems.every(({ rule }) => rule === 'translated')
      ? 'script.half-translated'
      : 'script.not-a-script',
    findings: problems.map((problem) =>
      finding(problem.rule, {
        ...problem,
        step: stepOf(problem),
        line: lineOf(document, lines, problem),
      }),
    ),
  });
};

interface Told {
  readonly why: string;
  readonly cure: string;
  readonly step?: string | undefined;
  readonly line?: number | undefined;
}

const cures: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'give the second one another name, or take it out',
  TAG_RESOLVE_FAILED: 'write the value without a tag (the word after "!")',
  BAD_INDENT: 'indent with spaces, the same for everything on one level',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
};

const stepOf = ({ path }: Problem): string | undefined =>
  path[0] === 'steps' && path[1] !== undefined ? String(path[1]) : undefined;

/** Of the key, or of the nearest thing around it that is in the file. */
const lineOf = (document: Document, lines: LineCounter, { path }: Problem): number | undefined => {
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

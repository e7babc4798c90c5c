import type { Script } from '../../domain/script/document.ts';
import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { readYaml } from '../yaml-file.ts';
import { type Problem, problemsOf } from './explain.ts';
import type { Finding } from './finding.ts';
import { scriptSchema } from './schema.ts';

export interface UnreadableScript {
  readonly code: 'script.not-yaml' | 'script.not-a-script' | 'script.half-translated';
  readonly findings: readonly Finding[];
}

/**
 * Reads a script from the text of its file.
 *
 * @param file as findings name it.
 */
export const readScript = (text: string, file: string): Result<Script, UnreadableScript> => {
  const finding = (rule: string, { why, cure, step, line }: Told): Finding => ({
    file,
    line,
    step,
    rule,
    severity: 'error',
    why,
    cure,
  });
  const yaml = readYaml(text);
  if (!yaml.ok)
    return refuse({ code: 'script.not-yaml', findings: yaml.faults.map((fault) => finding('yaml', fault)) });
  const parsed = scriptSchema.safeParse(yaml.value);
  if (parsed.success) return ok(parsed.data);
  const problems = problemsOf(parsed.error.issues, yaml.value);
  return refuse({
    code: problems.every(({ rule }) => rule === 'translated')
      ? 'script.half-translated'
      : 'script.not-a-script',
    findings: problems.map((problem) =>
      finding(problem.rule, {
        ...problem,
        step: stepOf(problem),
        line: yaml.lineOf(problem.path),
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

const stepOf = ({ path }: Problem): string | undefined =>
  path[0] === 'steps' && path[1] !== undefined ? String(path[1]) : undefined;

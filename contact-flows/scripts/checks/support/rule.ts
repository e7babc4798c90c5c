import type { Script } from '../../../../domain/script/document.ts';
import type { Finding } from '../../finding.ts';

/** What a rule says; the file, the rule and the severity are added for it. */
export interface Problem {
  readonly step?: string | undefined;
  readonly why: string;
  /** Where it is another than the rule's. */
  readonly cure?: string;
}

export interface RuleText {
  /** Its file's name. */
  readonly id: string;
  readonly severity: Finding['severity'];
  /** What it looks for, in one line. */
  readonly finds: string;
  /** Why that matters. */
  readonly source: string;
  readonly cure: string;
}

export interface Rule extends RuleText {
  readonly check: (script: Script) => readonly Problem[];
}

export const findingsOf = (rule: RuleText, file: string, problems: readonly Problem[]): readonly Finding[] =>
  problems.map(({ step, why, cure }) => ({
    file,
    step,
    rule: rule.id,
    severity: rule.severity,
    why,
    cure: cure ?? rule.cure,
  }));

import type { FlowDocument, FlowType } from '../../language/document.ts';

/** `error`: the service refuses it, or the caller is stranded. `warning`: it works and is risky. */
export type Severity = 'error' | 'warning';

export interface Finding {
  readonly flow: string;
  /** The identifier of the block, when one block is the matter. */
  readonly block?: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  readonly cure: string;
}

/** What a rule says; the flow, the rule and the severity are added for it. */
export interface Problem {
  readonly block?: string;
  readonly why: string;
  /** Where it is another than the rule’s. */
  readonly cure?: string;
}

export interface CheckedFlow {
  readonly name: string;
  /** Undefined when nothing tells: then the rules about types are silent. */
  readonly type: FlowType | undefined;
  readonly document: FlowDocument;
}

export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  /** What it looks for, in one line. */
  readonly finds: string;
  /** Why that matters, and where it is written. */
  readonly source: string;
  readonly cure: string;
}

export interface Rule extends RuleText {
  readonly check: (flow: CheckedFlow) => readonly Problem[];
}

export const findingsOf = (rule: RuleText, flow: string, problems: readonly Problem[]): readonly Finding[] =>
  problems.map(({ block, why, cure }) => ({
    flow,
    ...(block === undefined ? {} : { block }),
    rule: rule.id,
    severity: rule.severity,
    why,
    cure: cure ?? rule.cure,
  }));

/** A list of words in a message. */
export const words = (all: readonly string[]): string => (all.length === 0 ? 'none' : all.join(', '));

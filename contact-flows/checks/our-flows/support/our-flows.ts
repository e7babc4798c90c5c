import type { Contract } from '../../../../lambdas/shared/contract.ts';
import type { FlowAction } from '../../../language/document.ts';
import type { Block, Flow } from '../../../language/flow.ts';
import type { Prompt } from '../../../language/prompt.ts';
import type { Voices } from '../../../language/voices.ts';
import type { Problem, RuleText } from '../../support/rule.ts';

/** Our flows and modules, and all that they name: what the rules of this folder are about. */
export interface OurFlows {
  readonly flows: readonly Flow[];
  readonly prompts: (name: string) => Prompt | undefined;
  /** A function that flows may call; undefined for any other name. */
  readonly functionNamed: (name: string) => CalledFunction | undefined;
  readonly attributeNames: readonly string[];
  readonly voices: Voices;
}

export interface CalledFunction {
  readonly contract: Contract;
  readonly timeoutSeconds: number;
}

export interface OurProblem extends Problem {
  readonly flow: string;
}

export interface OurRule extends RuleText {
  readonly check: (ours: OurFlows) => readonly OurProblem[];
}

/** A block with its label, as the action it becomes; references are still in its parameters. */
export const actionOf = (label: string, block: Block): FlowAction => ({
  Identifier: label,
  Type: block.Type,
  Parameters: block.Parameters,
  Transitions: block.Transitions,
});

export const isModule = ({ type }: Flow): boolean => type === 'MODULE';

/** A rule that looks at one block after the other. */
export const everyBlock =
  (
    problemsOf: (
      block: Block,
      where: { readonly flow: Flow; readonly label: string; readonly ours: OurFlows },
    ) => readonly Problem[],
  ): OurRule['check'] =>
  (ours) =>
    ours.flows.flatMap((flow) =>
      Object.entries(flow.blocks).flatMap(([label, block]) =>
        problemsOf(block, { flow, label, ours }).map((problem) => ({
          block: label,
          ...problem,
          flow: flow.name,
        })),
      ),
    );

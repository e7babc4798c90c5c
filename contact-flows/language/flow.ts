import type { AttributeName } from '../attributes.ts';
import type { FlowType } from './document.ts';
import type { Parameter } from './reference.ts';

/** One block of a flow: an action without its identifier, whose targets are the labels of its neighbours. */
export interface Block<Label extends string = string> {
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, Parameter>>;
  readonly Transitions: {
    readonly NextAction?: Label;
    readonly Conditions?: readonly {
      readonly NextAction: Label;
      readonly Condition: { readonly Operator: string; readonly Operands: readonly string[] };
    }[];
    readonly Errors?: readonly { readonly NextAction: Label; readonly ErrorType: string }[];
  };
}

export interface Flow {
  readonly name: string;
  readonly type: FlowType;
  /** What it is for, shown in Connect's list of flows; at most 500 characters. */
  readonly description: string;
  /** Rendered once, or once a language because it speaks. */
  readonly spoken: 'each-language' | 'once';
  readonly start: string;
  /** Attributes that whoever starts the contact has set already: an outbound call, a task, a flow that is not ours. */
  readonly receives?: readonly AttributeName[];
  /** The one block at which a path may end with nothing reached, promised or said, and why no caller is left in silence there. */
  readonly lastResort?: { readonly block: string; readonly why: string };
  readonly blocks: Readonly<Record<string, Block>>;
}

/**
 * A flow from its blocks. A target that is not a label of this flow does not compile.
 * Annotate the constant (`export const entry: Flow = …`): flows name each other, and TypeScript would go round in circles.
 */
export const defineFlow = <const Blocks extends Readonly<Record<string, Block>>>(
  name: string,
  flow: {
    readonly type: FlowType;
    readonly description: string;
    readonly spoken: Flow['spoken'];
    readonly start: keyof Blocks & string;
    readonly receives?: readonly AttributeName[];
    readonly lastResort?: { readonly block: keyof Blocks & string; readonly why: string };
    readonly blocks: Blocks & { readonly [Label in keyof Blocks]: Block<keyof Blocks & string> };
  },
): Flow => ({ name, ...flow });

import * as z from 'zod/mini';
import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { type FlowDocument, type FlowType, flowTypeNamed } from './document.ts';
import { unwrap } from './unwrap.ts';

export interface ParsedFlow {
  readonly document: FlowDocument;
  /** From the wrapper or the console's metadata, where either says. */
  readonly name: string | undefined;
  /** From the wrapper, the metadata, or what only a module has; undefined when nothing tells. */
  readonly type: FlowType | undefined;
}

export type ParseRefusal = {
  readonly code: 'flow.not-json' | 'flow.legacy-format' | 'flow.not-a-flow' | 'flow.malformed';
  /** Where in the file: `Actions[2].Transitions.NextAction`; empty for the whole of it. */
  readonly place: string;
  readonly why: string;
  readonly cure: string;
};

const target = z.string();
/** Loose: whatever else an action holds is kept, for the checks to find. */
const flowDocument = z.looseObject({
  Version: z.literal('2019-10-30'),
  StartAction: z.string(),
  Metadata: z.optional(z.looseObject({})),
  Settings: z.optional(z.looseObject({})),
  Actions: z.array(
    z.looseObject({
      Identifier: z.string(),
      Type: z.string(),
      Parameters: z.optional(z.looseObject({})),
      Transitions: z.looseObject({
        NextAction: z.optional(target),
        Conditions: z.optional(
          z.array(
            z.looseObject({
              NextAction: target,
              Condition: z.looseObject({ Operator: z.string(), Operands: z.array(z.string()) }),
            }),
          ),
        ),
        Errors: z.optional(z.array(z.looseObject({ NextAction: target, ErrorType: z.string() }))),
      }),
    }),
  ),
});

/**
 * Reads anybody's flow: content as the API takes it, an export of the console, or either inside a wrapper
 * (`{ "ContactFlow": { "Content": "…" } }`, a CloudFormation resource, `{ "Content": "…" }`).
 */
export const parseFlow = (text: string): Result<ParsedFlow, ParseRefusal> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return refuse({
      code: 'flow.not-json',
      place: '',
      why: `it is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      cure: 'export the flow from the designer again, or correct the text at that place',
    });
  }
  return readFlow(json);
};

/** The same for JSON that is read already. */
export const readFlow = (json: unknown): Result<ParsedFlow, ParseRefusal> => {
  const unwrapped = unwrap(json);
  if (!unwrapped.ok) return unwrapped;
  const { content, place, name, type } = unwrapped.value;
  if (isRecord(content) && 'modules' in content && 'start' in content)
    return refuse({
      code: 'flow.legacy-format',
      place,
      why: 'it is an export of before the Flow language ("modules" and "start"), which the API does not take',
      cure: 'open the flow in the console, save it and export it again',
    });
  if (!isRecord(content) || !('Actions' in content))
    return refuse({
      code: 'flow.not-a-flow',
      place,
      why: 'there are no "Actions" in it, so it is no flow',
      cure: 'pass the content of a flow, or an export of the designer',
    });
  const parsed = flowDocument.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const inside = pathOf(issue?.path ?? []);
    return refuse({
      code: 'flow.malformed',
      place: [place, inside].filter(Boolean).join('.'),
      why: `${inside || 'the document'}: ${issue?.message ?? 'it is not what the Flow language has there'}`,
      cure: 'correct it there; Version is "2019-10-30", identifiers, types, targets and operands are texts',
    });
  }
  const document = parsed.data as FlowDocument;
  return ok({
    document,
    name: name ?? textOf(document.Metadata?.['name']),
    type: type ?? typeOf(document),
  });
};

/** What the console's metadata says, or that it holds what only a module has. */
const typeOf = (document: FlowDocument): FlowType | undefined => {
  if (document.Settings || document.Actions.some(({ Type }) => Type === 'EndFlowModuleExecution'))
    return 'MODULE';
  const said = textOf(document.Metadata?.['type']);
  return said === undefined ? undefined : flowTypeNamed(said);
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (so, part) =>
      typeof part === 'number' ? `${so}[${part}]` : so === '' ? String(part) : `${so}.${String(part)}`,
    '',
  );

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

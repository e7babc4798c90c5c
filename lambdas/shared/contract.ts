import type * as z from 'zod/mini';

/** Each outcome a function can answer with, and the further keys that this outcome always carries. */
export type Outcomes = Readonly<Record<string, readonly string[]>>;

/**
 * What a contact flow sends to a function and what it can read back as `$.External.<key>`.
 *
 * The answer is Connect's STRING_MAP: a flat object of strings, at most 32 KB. It always has `outcome`; the keys listed for
 * that outcome are always there too. A value that is not known is the word `none`: a flow cannot test for an empty value.
 * Every contract also has the outcome `invalid-request` with `field`, answered by the middleware when the parameters do not parse.
 */
export interface Contract<
  Parameters extends z.ZodMiniType = z.ZodMiniType,
  Answers extends Outcomes = Outcomes,
> {
  readonly parameters: Parameters;
  readonly outcomes: Answers;
  /**
   * `JSON`: the keys of an outcome may hold whole objects and lists, as views take them; the block then asks for Connect's JSON response.
   * Default: STRING_MAP, texts only.
   */
  readonly answersJson?: true;
}

export const contract = <Parameters extends z.ZodMiniType, const Answers extends Outcomes>(definition: {
  readonly parameters: Parameters;
  readonly outcomes: Answers;
}): Contract<Parameters, Answers> => definition;

/** A contract whose answers hold views. */
export const jsonContract = <Parameters extends z.ZodMiniType, const Answers extends Outcomes>(definition: {
  readonly parameters: Parameters;
  readonly outcomes: Answers;
}): Contract<Parameters, Answers> & { readonly answersJson: true } => ({ ...definition, answersJson: true });

type ValueOf<C extends Contract> = C['answersJson'] extends true ? unknown : string;

/** What a handler with this contract may answer. */
export type AnswerOf<C extends Contract> = {
  [Outcome in keyof C['outcomes'] & string]: { readonly outcome: Outcome } & {
    readonly [Key in C['outcomes'][Outcome][number]]: ValueOf<C>;
  };
}[keyof C['outcomes'] & string];

/** What a handler with this contract receives after parsing. */
export type RequestOf<C extends Contract> = z.output<C['parameters']>;

export const none = 'none';

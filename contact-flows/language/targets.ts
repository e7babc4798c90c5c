/** The error branches of a block, each error with its label. */
export const errorsTo = <L extends string>(all: Readonly<Record<string, L>>) =>
  Object.entries(all).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction }));

/** The branches of a block by the word that each is for. */
export const branchesTo = <L extends string>(when: Readonly<Record<string, L>>, Operator = 'Equals') =>
  Object.entries(when).map(([operand, NextAction]) => ({
    NextAction: NextAction as L,
    Condition: { Operator, Operands: [operand] },
  }));

/** Goes on, or takes the one error branch. */
export interface NextOrError<L extends string> {
  readonly next: L;
  readonly onError: L;
}
export const orError = <L extends string>({ next, onError }: NextOrError<L>) => ({
  NextAction: next,
  Errors: errorsTo({ NoMatchingError: onError }),
});

/** Members whose value is given, none of the others: an empty parameter is refused. */
export const given = <T extends Readonly<Record<string, unknown>>>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]: Exclude<T[Key], undefined>;
  };

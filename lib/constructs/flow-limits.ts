/** Of Amazon Connect; the first two hold for one flow, the last two for an instance. */
export const limits = { actions: 250, characters: 256_000, flows: 100, modules: 200 } as const;

/** @throws Error that says what is too many or too long. */
export const refuseAbove = (what: string, count: number, most: number): void => {
  if (count > most)
    throw new Error(
      `there are ${count} ${what}, and Amazon Connect takes ${most}: split a flow, or move a part into a module`,
    );
};

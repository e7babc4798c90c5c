/** Does something for each, so many at once; the first fault is thrown once all that had begun have ended. Answers in the order given. */
export const inParallel = async <Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length && !failed; index = next++) {
      try {
        answers[index] = await work(items[index] as Item);
      } catch (fault) {
        failed = true;
        throw fault;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault?.status === 'rejected') throw fault.reason;
  return answers;
};

export const slices = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

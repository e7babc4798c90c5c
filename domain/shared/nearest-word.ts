/** The word that was most likely meant: at most two letters away, or nothing. */
export const nearest = (word: string, known: readonly string[]): string | undefined =>
  known
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.min(2, Math.floor(candidate.length / 2)))
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;

/** "did you mean …", or what there is. */
export const meant = (word: string, known: readonly string[]): string => {
  const close = nearest(word, known);
  return close === undefined
    ? `use one of ${known.length === 0 ? 'none (there is none)' : known.join(', ')}`
    : `did you mean "${close}"?`;
};

/** Letters to put in, take out or change (Levenshtein). */
const distanceOf = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries())
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[to.length] ?? 0;
};

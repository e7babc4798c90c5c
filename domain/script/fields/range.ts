import type { Words } from '../words/words.ts';

interface Range {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** What to say about a value outside a range; undefined inside. */
export const outOfRange = (
  value: number,
  { minimum, maximum }: Range,
  {
    label,
    words,
    written,
  }: { readonly label: string; readonly words: Words; readonly written: (value: number) => string },
): string | undefined => {
  if ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)) {
    return undefined;
  }
  if (minimum !== undefined && maximum !== undefined) {
    return words.between(label, written(minimum), written(maximum));
  }
  return minimum !== undefined
    ? words.atLeast(label, written(minimum))
    : words.atMost(label, written(maximum ?? value));
};

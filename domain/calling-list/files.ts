/** Keys in the bucket, beside the lists themselves. */
export const reportKey = (list: string): string => `reports/${list}.csv`;
/** What one part has to say: a piece of the report. */
export const pieceKey = (list: string, part: number): string => `work/${list}/${part}.csv`;
/** Lines of a part whose number an earlier row has. */
export const repeatsKey = (list: string, part: number): string => `work/${list}/${part}.repeats`;

/** Lines with the line of the row that has the number first, as a file says it. */
export type Repeats = ReadonlyMap<number, number>;
export const writtenRepeats = (repeats: readonly (readonly [line: number, first: number])[]): string =>
  repeats.map(([line, first]) => `${line} ${first}\n`).join('');
export const readRepeats = (text: string): Repeats =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [row = '', first = ''] = line.split(' ');
        return [Number(row), Number(first)] as const;
      }),
  );

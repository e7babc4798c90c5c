/**
 * Which row of the list has a number first. 24 bytes a number at worst: a list may have millions, and an E.164 number is an integer that a double
 * holds exactly.
 */
export interface SeenNumbers {
  /** The row that has it: the one given, when nobody had it before. */
  firstRow(number: string, row: number): number;
  readonly count: number;
}

export const seenNumbers = (capacity = 1024): SeenNumbers => {
  let slots = Math.max(16, 2 ** Math.ceil(Math.log2(capacity * 2)));
  let numbers = new Float64Array(slots);
  let rows = new Uint32Array(slots);
  let count = 0;

  /** Where the number is, or the empty place that waits for it. */
  const placeOf = (number: number): number => {
    // Fibonacci hashing over both halves: neighbours in a numbering plan come to lie apart.
    const low = number % 4_294_967_296;
    const mixed = Math.imul(low ^ Math.floor(number / 4_294_967_296), 0x9e3779b1);
    let place = ((mixed ^ (mixed >>> 15)) >>> 0) & (slots - 1);
    while (numbers[place] !== 0 && numbers[place] !== number) place = (place + 1) & (slots - 1);
    return place;
  };
  const grow = (): void => {
    const [oldNumbers, oldRows] = [numbers, rows];
    slots *= 2;
    numbers = new Float64Array(slots);
    rows = new Uint32Array(slots);
    for (let index = 0; index < oldNumbers.length; index += 1) {
      const number = oldNumbers[index] ?? 0;
      if (number === 0) continue;
      const place = placeOf(number);
      numbers[place] = number;
      rows[place] = oldRows[index] ?? 0;
    }
  };

  return {
    get count() {
      return count;
    },
    firstRow: (written, row) => {
      const number = Number(written.slice(1));
      const place = placeOf(number);
      if (numbers[place] === number) return rows[place] ?? row;
      numbers[place] = number;
      rows[place] = row;
      count += 1;
      if (count * 3 > slots * 2) grow();
      return row;
    },
  };
};

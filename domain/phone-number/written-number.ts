/** Mobile 0470 12 34 56, the large cities 02 555 01 23, elsewhere 081 22 33 44: as Belgians group a number. */
const belgian = [
  /^\+32(4\d\d)(\d\d)(\d\d)(\d\d)$/,
  /^\+32([2349])(\d{3})(\d\d)(\d\d)$/,
  /^\+32([15678]\d)(\d\d)(\d\d)(\d\d)$/,
];

/** A Belgian number as it is dialled at home, another one in E.164. */
export const writtenNumber = (number: string): string => {
  const groups = belgian.map((shape) => shape.exec(number)).find((found) => found !== null);
  return groups === undefined ? number : `0${groups?.slice(1).join(' ')}`;
};

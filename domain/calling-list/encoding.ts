/**
 * How text lies in the file. `ascii`: nothing else was seen so far, and the first record that has more decides. ISO-8859-1 is read as
 * Windows-1252, which is the same where text is.
 */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

/** Bytes a unit: a character of the structure (quote, separator, line break) is one unit. */
export const unitBytes = (encoding: Encoding): 1 | 2 => (encoding.startsWith('utf-16') ? 2 : 1);

/** The encoding that the first bytes of a file show, and how many bytes its byte order mark takes. */
export const encodingOf = (head: Uint8Array): { readonly encoding: Encoding; readonly markBytes: number } => {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const wide = withoutMark(head);
  if (wide !== undefined) return { encoding: wide, markBytes: 0 };
  // A character may be cut at the end of what was read: what follows the last line break decides nothing.
  const lastBreak = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  const whole = lastBreak < 0 ? head : head.subarray(0, lastBreak);
  return { encoding: encodingOfUnits(Buffer.from(whole).toString('latin1')), markBytes: 0 };
};

/** UTF-16 without a mark: of text in our languages nearly every second byte is zero. */
const withoutMark = (head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index += 1)
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 4;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : undefined;
};

export const isAscii = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
};

/** Which encoding bytes have that are no UTF-16. @param units a character a byte. */
export const encodingOfUnits = (units: string): Encoding => {
  if (isAscii(units)) return 'ascii';
  if (utf8Of(units) !== undefined) return 'utf-8';
  // What ISO-8859-15 has instead of the currency sign is the euro; where Windows has its own signs, ISO has none.
  return units.includes('\xa4') && !/[\x80-\x9f]/.test(units) ? 'iso-8859-15' : 'windows-1252';
};

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf8Of = (units: string): string | undefined => {
  try {
    return strict.decode(Buffer.from(units, 'latin1'));
  } catch {
    // The only thing that it throws is that the bytes are no UTF-8.
    return undefined;
  }
};

/** What the units say; undefined when they are nothing in this encoding. */
export const decoded = (units: string, encoding: Encoding): string | undefined => {
  switch (encoding) {
    case 'ascii':
    case 'utf-8':
      return utf8Of(units);
    case 'windows-1252':
      return units.replaceAll(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
    case 'iso-8859-15':
      return units.replaceAll(/[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g, (sign) => latin9Signs.get(sign) ?? sign);
    default:
      return units;
  }
};

/** 0x80 to 0x9F; five of them are nothing and stay what they are. */
const windowsSigns = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f', ...'\x90‘’“”•–—˜™š›œ\x9džŸ'];
const latin9Signs = new Map([
  ['\xa4', '€'],
  ['\xa6', 'Š'],
  ['\xa8', 'š'],
  ['\xb4', 'Ž'],
  ['\xb8', 'ž'],
  ['\xbc', 'Œ'],
  ['\xbd', 'œ'],
  ['\xbe', 'Ÿ'],
]);

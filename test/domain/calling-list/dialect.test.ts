import { describe, expect, it } from 'vitest';
import { readDialect } from '../../../domain/calling-list/dialect.ts';
import type { ListRequest } from '../../../domain/calling-list/model.ts';
import { inWords } from '../../../domain/calling-list/refusals.ts';

const members: ListRequest = { kind: 'members', campaign: 'spring', key: 'spring.csv' };
const read = (text: string | Uint8Array, request: ListRequest = members) =>
  readDialect(typeof text === 'string' ? Buffer.from(text) : text, true, request);
const dialect = (text: string | Uint8Array) => {
  const found = read(text);
  if (!found.ok) throw new Error(inWords(found.error));
  return { ...found.value.dialect, ...found.value.columns };
};

describe('how a list is written', () => {
  it.each([
    ['number;language', ';'],
    ['number,language', ','],
    ['number\tlanguage', '\t'],
    ['number|language', '|'],
    ['"note, of somebody";number', ';'],
  ] as const)('finds the separator of %j', (header, separator) => {
    expect(dialect(`${header}\n0475,1;2\n`)).toMatchObject({ separator });
  });

  it('believes the line in which a spreadsheet says its separator, and does not take it for a row', () => {
    expect(dialect('sep=|\nnumber|language\n0475123456|fr\n')).toMatchObject({
      separator: '|',
      line: 3,
      of: { number: 0, language: 1 },
    });
  });

  it.each([
    ['utf-8', Buffer.from('\ufeffnuméro;taal\n0475123456;nl\n'), 'utf-8', 3],
    ['utf-8 without a mark', Buffer.from('numéro;taal\n0475123456;nl\n'), 'utf-8', 0],
    ['UTF-16 little-endian', Buffer.from('\ufeffnuméro;taal\n0475123456;nl\n', 'utf16le'), 'utf-16le', 2],
    [
      'UTF-16 big-endian',
      Buffer.from('\ufeffnuméro;taal\n0475123456;nl\n', 'utf16le').swap16(),
      'utf-16be',
      2,
    ],
    ['UTF-16 without a mark', Buffer.from('numéro;taal\n0475123456;nl\n', 'utf16le'), 'utf-16le', 0],
    ['Windows-1252', Buffer.from('num\xe9ro;prix \x80\n0475123456;1\n', 'latin1'), 'windows-1252', 0],
    ['ISO-8859-15', Buffer.from('num\xe9ro;prix \xa4\n0475123456;1\n', 'latin1'), 'iso-8859-15', 0],
  ] as const)('reads a header in %s', (_, bytes, encoding, markBytes) => {
    const found = dialect(bytes);

    expect(found).toMatchObject({ encoding, of: { number: 0 } });
    expect(found.headers[0]).toBe('numéro');
    expect(found.from).toBe(
      bytes.indexOf(0x0a) + (encoding.startsWith('utf-16') ? (encoding === 'utf-16le' ? 2 : 1) : 1),
    );
    expect(found.from).toBeGreaterThan(markBytes);
  });

  it('reads the rows of an old Macintosh', () => {
    expect(dialect('number;language\r0475123456;fr\r')).toMatchObject({ rowEnd: '\r', line: 2 });
  });

  it('knows columns by their names in four languages, and names those that it leaves alone', () => {
    expect(
      dialect(
        'N° de téléphone;Taalcode;Kundennummer;Einwilligungsdatum;Bron toestemming;Nom;Not before\n1;2;3;4;5;6;7\n',
      ),
    ).toMatchObject({
      of: { number: 0, language: 1, customerId: 2, consentAt: 3, consentSource: 4, notBefore: 6 },
      ignored: ['Nom'],
    });
  });

  it('takes days to come first unless a row shows that months do', () => {
    expect(dialect('number;consent;consent source\n0475123456;03/04/2025;x\n').dayFirst).toBe(true);
    expect(dialect('number;consent;consent source\n0475123456;03/25/2025;x\n').dayFirst).toBe(false);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['PK\x03\x04', 'a workbook'],
    ['', 'no row'],
    ['number;language\n', 'no row'],
    ['Téléphone;GSM\n1;2\n', 'call the one that counts "number"'],
    ['Nom;Prénom\nx;y\n', 'call it "number"'],
    ['number;consent date\n1;2\n', 'add a column "consent source"'],
  ])('is refused with the cure: %j', (text, cure) => {
    const found = read(text);

    expect(found.ok ? 'read' : inWords(found.error)).toContain(cure);
  });

  it('is not refused for two columns that may be the number when one has our own name', () => {
    expect(dialect('Téléphone;Number\n1;2\n').of.number).toBe(1);
  });
});

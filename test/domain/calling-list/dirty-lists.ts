import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ImportPartPorts } from '../../../domain/calling-list/import-part.ts';
import {
  inMemoryFiles,
  inMemoryLists,
  inMemoryMembers,
  inMemoryParts,
} from '../../../domain/calling-list/in-memory-lists.ts';
import type { PartSize } from '../../../domain/calling-list/model.ts';
import type { SplitListPorts } from '../../../domain/calling-list/split-list.ts';
import type { RunningCampaign } from '../../../domain/campaign/model.ts';
import { campaign, now } from './spring.ts';

/** What a test needs to import lists without a cloud. */
export const listPorts = (running: RunningCampaign | undefined = campaign(), chunkBytes?: number) => {
  const files = inMemoryFiles(chunkBytes);
  const book = inMemoryLists();
  const queue = inMemoryParts();
  const rows = inMemoryMembers();
  const clock = { now: () => now };
  const split: SplitListPorts = {
    files,
    book,
    queue,
    campaigns: { find: async (name) => (name === running?.campaign.name ? running : undefined) },
    ids: { idOf: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16) },
    clock,
    timeZone: 'Europe/Brussels',
  };
  const part: ImportPartPorts = {
    files,
    book,
    keys: { keyOf: async (number) => `key${number.slice(1)}` },
    rows,
    foresight: { reasons: async (_, keyed) => keyed.map(() => []) },
    clock,
  };
  return { files, book, queue, rows, split, part };
};

/** Few numbers, so that they repeat; written as people write them. */
const aNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 15 }).map((n) => `0475 12 34 ${String(10 + n)}`) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 }).map((n) => `+32 475 1234${10 + n}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'inconnu', '3.2475E+10', '112', '+1 212 555 0100', '0800 12 345'),
  },
);
const aText = fc.constantFrom(
  '',
  'or',
  'a;b',
  'say ""hi""',
  'two\nlines',
  'crlf\r\nin it',
  '5" wide',
  'été',
  'x'.repeat(300),
);
const aDate = fc.constantFrom(
  '',
  '2025-01-31',
  '31/01/2025',
  '31.1.2025',
  '2027-01-01',
  '45231',
  '1/2/25',
  '2025-02-30',
);

interface DirtyRow {
  readonly number: string;
  readonly language: string;
  readonly consent: string;
  readonly note: string;
  /** As it lies in the file instead of a row. */
  readonly raw: string | undefined;
}
const dirtyRow: fc.Arbitrary<DirtyRow> = fc.record({
  number: aNumber,
  language: fc.constantFrom('fr', 'NL', 'Deutsch', 'en-GB', 'klingon', ''),
  consent: aDate,
  note: aText,
  raw: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        ';;;;',
        '"never closed',
        '0475123499;fr;"closed"then more;',
        ';;;;;one;too;many',
      ),
    },
  ),
});

export interface DirtyFile {
  readonly rows: readonly DirtyRow[];
  readonly rowEnd: '\n' | '\r\n';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly endsWithRowEnd: boolean;
}
export const dirtyFile: fc.Arbitrary<DirtyFile> = fc.record({
  rows: fc.array(dirtyRow, { minLength: 1, maxLength: 40 }),
  rowEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  endsWithRowEnd: fc.boolean(),
});

const quoted = (text: string): string =>
  /[;"\r\n]/.test(text) && !text.startsWith('5"') ? `"${text}"` : text;

const textOf = ({ rows, rowEnd, endsWithRowEnd }: DirtyFile): string =>
  [
    'Téléphone;Langue;Date de consentement;Source du consentement;Remarque',
    '0475 99 00 00;fr;;;the first one is good',
    ...rows.map(
      ({ number, language, consent, note, raw }) =>
        raw ?? [number, language, consent, consent === '' ? '' : 'site', quoted(note)].join(';'),
    ),
  ].join(rowEnd) + (endsWithRowEnd ? rowEnd : '');

const encoded = (text: string, encoding: DirtyFile['encoding']): Uint8Array => {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
  }
};

export const bytesOfFile = (file: DirtyFile): Uint8Array => encoded(textOf(file), file.encoding);

export const aPartSize: fc.Arbitrary<PartSize> = fc.record({
  bytes: fc.integer({ min: 1, max: 2000 }),
  rows: fc.integer({ min: 1, max: 20 }),
});

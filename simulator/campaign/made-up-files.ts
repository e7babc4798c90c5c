import { type Random, seededRandom } from '../sample/random.ts';
import { type MadeUpMember, madeUpMembers } from './made-up-list.ts';

/** The files that a campaign's list is made of, as text. */
export interface MadeUpFiles {
  /** As a French spreadsheet exports it, with the dirt that lists have. */
  readonly list: string;
  /** Belgium's national list, as far as it has these people. */
  readonly nationalList: string;
  readonly members: readonly MadeUpMember[];
}

const header = 'Téléphone;Langue;Segment;Pays;Fuseau horaire;Date de consentement;Source du consentement';

/** @param dirty rows that are wrong, or somebody's second one. */
export const madeUpFiles = ({
  members: count,
  seed,
  dirty,
}: {
  readonly members: number;
  readonly seed: number;
  readonly dirty: boolean;
}): MadeUpFiles => {
  const members = madeUpMembers(count, seed);
  const random = seededRandom(seed + 1);
  const rows = members.map((member) => rowOf(member, random));
  const listed = members.filter(({ country }) => country === 'BE' && random.next() < 0.03);
  return {
    list: [header, ...(dirty ? withDirt(rows, members) : rows), ''].join('\r\n'),
    nationalList: ['number', ...listed.map(({ number }) => number), '+32450009998', ''].join('\n'),
    members,
  };
};

const rowOf = (
  { number, language, segment, country, timeZone, consent }: MadeUpMember,
  random: Random,
): string =>
  [
    writtenBySomebody(number, random),
    language.toUpperCase(),
    segment,
    country,
    timeZone ?? '',
    consent === undefined ? '' : consent.split('-').reverse().join('/'),
    consent === undefined ? '' : 'formulaire du site',
  ].join(';');

/** As people write numbers: with or without the country, in groups or not. */
const writtenBySomebody = (number: string, random: Random): string => {
  const belgian = /^\+32(4\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
  if (belgian === null)
    return number.replace(/^\+(33|49)/, (_, code) => (random.next() < 0.5 ? `00${code}` : `+${code}`));
  const [, prefix, one, two, three] = belgian;
  return random.pick([
    number,
    `0${prefix}/${one}.${two}.${three}`,
    `0${prefix} ${one} ${two} ${three}`,
    `+32 ${prefix} ${one} ${two} ${three}`,
    `0032${prefix}${one}${two}${three}`,
  ]);
};

/** Second rows of people who are there, and rows that name nobody, spread over the list. */
const withDirt = (rows: readonly string[], members: readonly MadeUpMember[]): readonly string[] => {
  const again = members
    .filter((_, index) => index % 97 === 11)
    .map(({ number, language }) => `${number};${language};;;;;`);
  const dirt = [
    ...again,
    ';FR;private;BE;;;',
    '0450/12;FR;private;BE;;;',
    'voir fichier client;NL;private;BE;;;',
    '4,5E+08;FR;private;BE;;;',
    '0900 12 345;FR;private;BE;;;',
    '112;NL;private;BE;;;',
    '+12125550123;EN;private;US;;;',
    '0450 00 98 01;IT;private;BE;;;',
    '0450 00 98 02;FR;private;Belgiqu;;;',
    '0450 00 98 03;NL;private;BE;heure belge;;',
    '0450 00 98 04;FR;private;BE;;31/02/2026;formulaire du site',
    '0450 00 98 05;FR;private;BE;;12/05/2026;',
  ];
  const step = Math.max(1, Math.floor(rows.length / (dirt.length + 1)));
  return rows.flatMap((row, index) => {
    const place = (index + 1) / step - 1;
    const wrong = Number.isInteger(place) ? dirt[place] : undefined;
    return wrong === undefined ? [row] : [row, wrong];
  });
};

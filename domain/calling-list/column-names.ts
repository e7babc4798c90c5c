import { namesOf } from './column-words.ts';
import type { ListKind } from './model.ts';

/** What a column may say. */
const fields = [
  'number',
  'language',
  'customerId',
  'segment',
  'country',
  'timeZone',
  'consentAt',
  'consentSource',
  'appointmentId',
  'slotId',
  'notBefore',
  'purpose',
  'refusedAt',
] as const;
export type Field = (typeof fields)[number];

/** What each kind of list is read for; its other columns are named and left alone. */
export const fieldsOf: Readonly<Record<ListKind, readonly Field[]>> = {
  members: fields.filter((field) => field !== 'purpose' && field !== 'refusedAt'),
  'do-not-call': ['number'],
  refusals: ['number', 'country', 'purpose', 'refusedAt'],
};

/** The name that is ours: a column called so is that column, whatever others are called. */
export const ownNames: Readonly<Record<Field, string>> = {
  number: 'number',
  language: 'language',
  customerId: 'customer id',
  segment: 'segment',
  country: 'country',
  timeZone: 'time zone',
  consentAt: 'consent date',
  consentSource: 'consent source',
  appointmentId: 'appointment id',
  slotId: 'slot id',
  notBefore: 'not before',
  purpose: 'purpose',
  refusedAt: 'refused on',
};

/** `N° de téléphone` → `ndetelephone`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]/g, '');

export const fieldByName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => namesOf[field].map((name) => [plainName(name), field] as const)),
);

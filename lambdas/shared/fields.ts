import * as z from 'zod/mini';
import { needNames } from '../../domain/need/model.ts';
import { languages } from '../../domain/shared/language.ts';

/** Fields that several contracts share. A flow sends the word `none`, or the empty text an unset attribute becomes, for "not known". */
export const language = z.enum(languages);
export const need = z.enum(needNames);
export const identifier = z.string().check(z.minLength(1), z.maxLength(100));
export const optionalText = z.pipe(
  z.optional(z.string().check(z.maxLength(1000))),
  z.transform((text: string | undefined) => {
    const trimmed = text?.trim();
    return trimmed === undefined || trimmed === '' || trimmed === 'none' || trimmed.startsWith('$.')
      ? undefined
      : trimmed;
  }),
);

/** An instant that a service writes: ISO 8601 in UTC, with or without milliseconds. */
export const instant = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => new Date(text)),
);
export const optionalInstant = z.pipe(
  z.nullish(z.string()),
  z.transform((text) => {
    const date = new Date(text ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }),
);

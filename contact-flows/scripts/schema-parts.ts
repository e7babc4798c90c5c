import * as z from 'zod';

/** How the schema tells the reader what it wants: a word in front of what a person is told. */
export const notes = { known: 'known: ', language: 'language' } as const;

/** Refuses keys it does not know, and says which it does. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `${notes.known}${Object.keys(shape).join(' ')}` : undefined,
  });

/** One of these words; anything else is told which there are. */
export const choice = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, {
    error: ({ input }) => (input === undefined ? undefined : `${notes.known}${values.join(' ')}`),
  });

/** A text in one language: a script without it is half translated. */
export const translated = z
  .string({ error: ({ input }) => (input === undefined ? notes.language : undefined) })
  .regex(/\S/, notes.language)
  .max(2000);

/** Named, so that it stands once in the JSON Schema, and explained to whoever's editor completes from it. */
export const describe = <Schema extends z.ZodType>(schema: Schema, id: string, description: string): Schema =>
  schema.meta({ id, description });

/**
 * Puts values into a text: `{name}`, or `{name|what stands there when it is missing}`. One pass: a value is put in as it is, so that what a
 * customer said never becomes a merge field itself. A missing value without a word for it shows as `…`, so that the agent sees the gap.
 *
 * @param wordsOf the words of a value, undefined when it is missing.
 */
export const merge = (template: string, wordsOf: (name: string) => string | undefined): string =>
  template.replace(
    mergeField,
    (_, name: string, fallback: string | undefined) => wordsOf(name) ?? fallback ?? '…',
  );

/** Braces around anything else are text. */
const mergeField = /\{([A-Za-z]\w*)(?:\|([^{}]*))?\}/g;

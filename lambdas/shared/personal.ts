/** Keys under which what we receive carries people: their names, numbers, addresses, words. */
const personalKey = /name|address|number|phone|mail|text|message|description|subject|birth/i;

const masked = '[masked]';
const number = /\+\d[\d ().\-/]{4,}\d|\d{7,}/g;

/** Every text in an event that stands under a personal key, at any depth. */
const personalValues = (event: unknown, underPersonalKey = false): readonly string[] => {
  if (typeof event === 'string') return underPersonalKey && event.trim() !== '' ? [event] : [];
  if (typeof event !== 'object' || event === null) return [];
  return Object.entries(event).flatMap(([key, value]) =>
    personalValues(value, underPersonalKey || (!Array.isArray(event) && personalKey.test(key))),
  );
};

/**
 * A message of our own making, made fit for a log: phone numbers are masked wherever they stand, and so is whatever the event said
 * about people. Second line of defence: our messages name ids, not people.
 */
export const withoutPersonalData = (message: string, event: unknown): string =>
  [...personalValues(event)]
    .sort((a, b) => b.length - a.length)
    .reduce((text, value) => text.replaceAll(value, masked), message)
    .replaceAll(number, masked);

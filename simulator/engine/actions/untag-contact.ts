import { type Action, failed, next } from '../outcome.ts';

/** Contact tags: remove. */
export const untagContact: Action = {
  simulated: true,
  run: (line) => {
    const keys = line.parameter('TagKeys');
    if (!Array.isArray(keys) || keys.length === 0) return failed('it has no TagKeys');
    for (const key of keys) delete line.contact.tags[String(key)];
    return next;
  },
};

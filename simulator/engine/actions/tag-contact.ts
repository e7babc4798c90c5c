import { type Action, failed, next } from '../outcome.ts';

const maximumTags = 6;

/** Contact tags: set. */
export const tagContact: Action = {
  simulated: true,
  run: (line) => {
    const tags = line.map('Tags');
    const keys = Object.keys(tags);
    if (keys.length > maximumTags) return failed(`a contact has at most ${maximumTags} tags of its own`);
    const reserved = keys.find((key) => key.startsWith('aws:'));
    if (reserved !== undefined) return failed(`"${reserved}" is a tag of the service`);
    Object.assign(line.contact.tags, tags);
    return next;
  },
};

import type { Rule } from './support/rule.ts';

/** Of DynamoDB's 400 KB an item, with room for the names of its attributes. */
const mostBytes = 350_000;

export const documentSize: Rule = {
  id: 'document-size',
  severity: 'error',
  finds: 'a script that is too large for the table it is published in',
  source: 'an item of DynamoDB holds at most 400 KB, and a script is one item',
  cure: 'split it: `detect-need` goes on with another script',
  check: (script) => {
    const bytes = Buffer.byteLength(JSON.stringify(script));
    return bytes > mostBytes ? [{ why: `it has ${bytes} bytes of at most ${mostBytes}` }] : [];
  },
};

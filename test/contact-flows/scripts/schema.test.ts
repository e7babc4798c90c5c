import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptJsonSchema } from '../../../contact-flows/scripts/schema.ts';

const file = join(import.meta.dirname, '../../../contact-flows/scripts/script.schema.json');

describe('script.schema.json', () => {
  it('is the schema by which scripts are read (write it anew with: npm run scripts -- schema)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(scriptJsonSchema());
  });

  it('refuses keys that nobody knows, and explains what editors complete', () => {
    const schema = scriptJsonSchema();

    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      required: expect.arrayContaining(['id', 'version', 'steps']),
      definitions: { texts: { description: expect.stringContaining('every language') } },
    });
  });
});

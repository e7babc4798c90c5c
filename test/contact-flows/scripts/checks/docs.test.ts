import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesAmong } from '../../../../contact-flows/scripts/checks/all.ts';
import { rules } from '../../../../contact-flows/scripts/checks/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/script-checks.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| `[\w-]+` \|/.test(line));

describe('docs/script-checks.md', () => {
  it('names every rule exactly once, with its severity, what it finds, why, and the cure', () => {
    const expected = [...rules, ...rulesAmong].map(
      ({ id, severity, finds, source, cure }) =>
        `| \`${id}\` | ${severity} | ${finds} | ${source} | ${cure} |`,
    );

    expect(rows.map((row) => row.replaceAll('\\|', '|'))).toEqual(expected);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../contact-flows/checks/index.ts';
import { ourRules } from '../../../contact-flows/checks/our-flows/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/flow-checks.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| `[\w-]+` \|/.test(line));

describe('docs/flow-checks.md', () => {
  it('names every rule exactly once, with its severity, what it finds, why, and the cure', () => {
    const expected = [...rules, ...ourRules].map(
      ({ id, severity, finds, source, cure }) =>
        `| \`${id}\` | ${severity} | ${finds} | ${source} | ${cure} |`,
    );

    expect(rows.map((row) => row.replaceAll('\\|', '|'))).toEqual(expected);
  });

  it('says rightly that a rule is a file of its name', () => {
    const folder = join(import.meta.dirname, '../../../contact-flows/checks');
    const missing = [
      ...rules.filter(({ id }) => !existsSync(join(folder, `${id}.ts`))),
      ...ourRules.filter(({ id }) => !existsSync(join(folder, 'our-flows', `${id}.ts`))),
    ];

    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('and no two rules have one name', () => {
    const ids = [...rules, ...ourRules].map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

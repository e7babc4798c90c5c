import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScript, rules } from '../../../../contact-flows/scripts/checks/index.ts';
import { broken } from '../fixtures/broken.ts';
import { complaintScript } from '../fixtures/complaint.ts';

const folder = join(import.meta.dirname, '../../../../contact-flows/scripts/checks');

describe('the rules for scripts', () => {
  it('are a file each, of their name, and have a broken script each', () => {
    const ids = rules.map(({ id }) => id);

    expect(ids.filter((id) => !existsSync(join(folder, `${id}.ts`)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(broken).sort()).toEqual([...ids].sort());
  });

  it('find nothing in a script that is in order', () => {
    expect(checkScript(complaintScript(), 'complaint.yaml')).toEqual([]);
  });
});

describe.each(Object.entries(broken))('the rule %s', (id, scripts) => {
  it.each(scripts.map((one) => [one.what, one] as const))('finds %s', (_, { script, step, why }) => {
    const findings = checkScript(script, 'broken.yaml').filter(({ rule }) => rule === id);

    expect(findings.map((finding) => finding.why).join('\n')).toContain(why);
    expect(findings.filter((finding) => finding.why.includes(why))[0]?.step).toBe(step);
    for (const { file, severity, cure } of findings) {
      expect({ file, severity }).toEqual({ file: 'broken.yaml', severity: 'error' });
      expect(cure).not.toBe('');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { checkScripts } from '../../../../contact-flows/scripts/checks/all.ts';
import type { Script } from '../../../../domain/script/document.ts';
import { aScript, close, say, t } from '../fixtures/a-script.ts';

const check = (...scripts: readonly Script[]) =>
  checkScripts({
    scripts: scripts.map((script, index) => ({ file: `${index}.yaml`, script })),
    findings: [],
  }).map(({ file, step, rule, severity, why }) => ({ file, step, rule, severity, why }));

const plain = aScript({ start: say('end'), end: close() });
const detecting = aScript(
  {
    start: {
      kind: 'detect-need',
      title: t('x'),
      needs: { information: { script: true }, agent: { to: 'end' } },
    },
    end: close(),
  },
  { id: 'detecting', use: { direction: 'inbound', needs: ['agent'], weight: 1 } },
);

describe('among scripts', () => {
  it('two of one id and version are refused, both of them', () => {
    expect(check(plain, plain)).toMatchObject([
      {
        file: '0.yaml',
        rule: 'script-names',
        severity: 'error',
        why: '1.yaml is "a-script", version "1", too',
      },
      { file: '1.yaml', rule: 'script-names' },
    ]);
    expect(check(plain, { ...plain, version: '2' })).toEqual([]);
  });

  it('a need that goes on with a script needs one of its direction, in use', () => {
    const warning = { file: '0.yaml', step: 'start', rule: 'needs-served', severity: 'warning' };

    expect(check(detecting)).toMatchObject([warning]);
    expect(check(detecting, { ...plain, use: { ...plain.use, direction: 'outbound' } })).toMatchObject([
      warning,
    ]);
    expect(check(detecting, { ...plain, use: { ...plain.use, weight: 0 } })).toMatchObject([warning]);
    expect(check(detecting, plain)).toEqual([]);
  });

  it('what could not be read is said first', () => {
    const finding = {
      file: 'x.yaml',
      rule: 'yaml',
      severity: 'error',
      why: 'no YAML',
      cure: 'mend it',
    } as const;

    expect(checkScripts({ scripts: [], findings: [finding] })).toEqual([finding]);
  });
});

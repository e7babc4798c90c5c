import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowTable } from '../../bin/commands/flow-table.ts';
import { type CheckedFile, checkFlows } from '../../bin/commands/flows.ts';
import { checkDocument } from '../../contact-flows/checks/index.ts';
import { flowTypeNamed } from '../../contact-flows/language/document.ts';
import { parseFlow } from '../../contact-flows/language/parse.ts';

/**
 * Real flows of other people, read from the folder that FLOW_CORPUS names: they are not part of this project. Where CI is set the folder
 * must be there; elsewhere these tests are counted as skipped, and their title says why.
 */
const folder = process.env['FLOW_CORPUS'];
const there = folder !== undefined && existsSync(folder);
const files: readonly CheckedFile[] = there ? checkFlows([folder]) : [];
const having = (outcome: CheckedFile['outcome']) => files.filter((file) => file.outcome === outcome);
const errors = having('loaded').flatMap(({ file, findings }) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, why, block }) => ({ file, rule, why, block })),
);

describe('the corpus', () => {
  it.runIf(process.env['CI'])('is there, because this runs in CI', () => {
    expect(folder, 'FLOW_CORPUS must name the folder of the corpus').toBeDefined();
    expect(there, `FLOW_CORPUS names ${folder}, which does not exist`).toBe(true);
  });
});

describe.runIf(there)(`118 real flows${there ? '' : ' (skipped: FLOW_CORPUS names no folder)'}`, () => {
  it('all load, and the 33 in the older format are refused by name', () => {
    expect(having('loaded')).toHaveLength(118);
    expect(having('legacy')).toHaveLength(33);
    expect(having('unreadable')).toEqual([]);
  });

  it('hold no error but the two kinds that the API is known to refuse', () => {
    const others = errors.filter(({ rule }) => rule !== 'empty-texts' && rule !== 'console-only-parameters');

    expect(others).toEqual([]);
  });

  it('hold an empty text in 12 flows, and 7 blocks with EventHooksConfiguration', () => {
    const empty = errors.filter(({ rule }) => rule === 'empty-texts');
    const consoleOnly = errors.filter(({ rule }) => rule === 'console-only-parameters');

    expect(new Set(empty.map(({ file }) => file)).size).toBe(12);
    expect(consoleOnly).toHaveLength(7);
    expect(consoleOnly.every(({ why }) => why.includes('EventHooksConfiguration'))).toBe(true);
  });

  it('hold 10 blocks in 5 flows that nothing leads to', () => {
    const unreachable = having('loaded').filter(({ findings }) =>
      findings.some(({ rule }) => rule === 'unreachable'),
    );

    expect(unreachable).toHaveLength(5);
    expect(
      unreachable.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'unreachable')),
    ).toHaveLength(10);
  });

  it('do not take the placeholders of templates for mistakes', () => {
    const about = errors.filter(({ why }) => /\$\{|\{\{|%\w/.test(why));

    expect(about).toEqual([]);
  });

  it('are told of in docs/flow-corpus.md by the table that `flows check --table` writes', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/flow-corpus.md'), 'utf8');

    expect(page).toContain(flowTable(files));
  });

  it('keep to the table of flow types, with the types that the list of the corpus gives', () => {
    const listed = readFileSync(join(folder ?? '', 'README.md'), 'utf8').matchAll(
      /^\| `([^`]+\.json)` \|.*\| (\S+) \|$/gm,
    );
    const typed = [...listed].flatMap(([, file = '', said = '']) => {
      const parsed = parseFlow(readFileSync(join(folder ?? '', file), 'utf8'));
      const type = flowTypeNamed(said);
      return parsed.ok && type ? [{ file, type, document: parsed.value.document }] : [];
    });

    const misplaced = typed.flatMap(({ file, type, document }) =>
      checkDocument(document, { name: file, type }).filter(({ rule }) => rule.endsWith('flow-types')),
    );
    expect(typed.length).toBeGreaterThan(60);
    expect(misplaced).toEqual([]);
  });
});

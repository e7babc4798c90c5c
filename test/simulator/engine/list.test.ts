import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../simulator/engine/actions/index.ts';
import { simulatedActions, simulatedActionsPage } from '../../../simulator/engine/list.ts';
import { block, hangUp, journey } from './support/journey.ts';

describe('the list of blocks', () => {
  it('in docs is the one of the engine', () => {
    const page = readFileSync(new URL('../../../docs/simulated-actions.md', import.meta.url), 'utf8');

    expect(page).toBe(simulatedActionsPage());
  });

  it('has a file for every type', () => {
    const files = readdirSync(new URL('../../../simulator/engine/actions', import.meta.url)).filter(
      (name) => name !== 'index.ts',
    );
    const kebab = (type: string) => `${type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}.ts`;

    expect(Object.keys(actions).map(kebab).sort()).toEqual(files.sort());
  });

  it('says of each block that is not simulated what it does instead', () => {
    const others = simulatedActions().filter(({ simulated }) => !simulated);

    expect(others).toHaveLength(11);
    for (const { note } of others) expect(note).toContain('not simulated');
  });
});

describe('a block that is not simulated', () => {
  it.each(simulatedActions().filter(({ simulated }) => !simulated))(
    '$type takes its error branch and is named',
    async ({ type }) => {
      const call = await journey({ here: block(type, { next: 'end', NoMatchingError: 'end' }), end: hangUp });

      expect(call.outcomes).toEqual(['NoMatchingError']);
      expect(call.of('problem')).toMatchObject([{ flow: 'main', block: 'here' }]);
    },
  );
});

import { afterAll, describe, expect, it } from 'vitest';
import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import { languages } from '../../../domain/shared/language.ts';
import { aScript, inAll } from '../../domain/script/a-script.ts';
import { exploreScript } from '../../support/explore-script.ts';
import { type Targets, targetsOf } from '../../support/script-targets.ts';

const { scripts } = loadScripts();

/** One a script, unless its languages differ. */
const lines = new Set<string>();
afterAll(() => console.log([...lines].join('\n')));

describe.each(scripts)('$file, walked through the engine with every choice', ({ file, script }) => {
  it.each(languages)('comes to every step, way, objection and end in %s', (language) => {
    const targets = targetsOf(script);

    const { reached, submissions } = exploreScript(script, language, Object.values(targets).flat());

    const came = (names: readonly string[]) => names.filter((name) => reached.has(name)).length;
    const counted = Object.entries(targets).map(([what, names]) => `${came(names)}/${names.length} ${what}`);
    lines.add(`${file}: ${counted.join(', ')}, after ${submissions} submissions`);
    const missing = (what: keyof Targets) =>
      targets[what].filter((name) => !reached.has(name)).map((name) => `${script.id}: ${name}`);
    expect(missing('steps'), 'steps that no conversation comes to').toEqual([]);
    expect(missing('ways'), 'ways that no conversation takes').toEqual([]);
    expect(missing('objections'), 'what never happens to an objection').toEqual([]);
  });
});

describe('the scripts of the project', () => {
  it('are all read, so that none is left out here', () => {
    expect(loadScripts().findings).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
  });
});

describe('the walk itself', () => {
  it('does not come to a step behind a condition that no answer fulfils', () => {
    const script = aScript({
      score: {
        kind: 'ask',
        title: inAll('Score'),
        fields: [{ name: 'score', type: 'number', label: inAll('Score'), minimum: 0, maximum: 10 }],
        next: [{ when: { answer: 'score', atLeast: 11 }, to: 'never' }, { to: 'end' }],
      },
      never: { kind: 'say', title: inAll('Never'), say: inAll('Never.'), next: 'end' },
    });

    const { reached } = exploreScript(script, 'en', Object.values(targetsOf(script)).flat());

    expect([...reached]).toEqual(['score', 'end', 'score → end', 'end → over']);
  });
});

import { describe, expect, it } from 'vitest';
import { printed } from '../../../contact-flows/scripts/finding.ts';
import { readScript } from '../../../contact-flows/scripts/read-script.ts';
import { complaintText as good } from './fixtures/complaint.ts';

/** The example with something changed in it. */
const changed = (from: string, to: string) => {
  expect(good).toContain(from);
  return readScript(good.replace(from, to), 'complaint/1.yaml');
};
const refusal = (from: string, to: string) => {
  const result = changed(from, to);
  return result.ok ? undefined : result.error;
};

describe('a script that is in order', () => {
  it('is read as it is written, word for word', () => {
    const result = readScript(good, 'complaint/1.yaml');

    expect(result).toMatchObject({
      ok: true,
      value: {
        id: 'complaint',
        version: '1',
        steps: {
          understood: {
            say: {
              fr: "Si je vous comprends bien, il s'agit d'{category} : {whatHappened}. Est-ce bien cela ?",
            },
          },
        },
      },
    });
  });

  it('keeps whatever stands in its texts', () => {
    const text = '{{7*7}} <b>${x}</b> 😀 \u202eabc `rm` %s';

    const result = changed('en: Listen }', `en: ${JSON.stringify(text)} }`);

    expect(result).toMatchObject({ ok: true, value: { steps: { listen: { title: { en: text } } } } });
  });
});

describe('a script that is not in order is refused with file, line, step and cure', () => {
  it.each([
    [
      'an unknown kind',
      'kind: verify',
      'kind: verfy',
      'line 34, step understood: "kind" is "verfy"',
      'did you mean "verify"?',
    ],
    [
      'a key that is missing',
      '    yes: log\n',
      '',
      'line 33, step understood: "yes" is missing',
      'add "yes"',
    ],
    [
      'a key nobody knows',
      'no: listen',
      'no: listen\n    yess: x',
      'line 43, step understood: "yess" is not known',
      'did you mean "yes"?',
    ],
    ['a number for a name', 'version: "1"', 'version: 1', 'line 3, "version" is 1', 'put it in quotes'],
    [
      'an unknown type of field',
      'type: text',
      'type: txt',
      'line 28, step listen: "fields.1.type" is "txt"',
      'did you mean "text"?',
    ],
    [
      'a need nobody has',
      '[complaint,',
      '[complain,',
      '"use.needs.0" is "complain"',
      'did you mean "complaint"?',
    ],
    [
      'a field name out of style',
      'category: category',
      'category: Category',
      'step log: "category" is "Category"',
      'write it as camelCase',
    ],
    [
      'an option out of style',
      '          other:',
      '          Other:',
      '"fields.0.options.Other" is not a name',
      'small letters',
    ],
    [
      'a bound that is none',
      'times: 3',
      'times: 0',
      'step understood: "atMost.times" is too small',
      'at least 1',
    ],
    [
      'a branch without an end',
      'next: understood',
      'next: [{ when: { rule: x } }]',
      'step listen: "next.0.to" is missing',
      'add "to"',
    ],
    [
      'a misspelt comparison',
      'start: listen',
      'start: listen\nrules: { a: { answer: x, atleast: 3 } }',
      'in "rules.a" "atleast" is not known',
      'did you mean "atLeast"?',
    ],
    [
      'two comparisons in one',
      'start: listen',
      'start: listen\nrules: { a: { answer: x, is: 2, atMost: 3 } }',
      '"atMost" does not go together',
      'joined by "all"',
    ],
    [
      'a condition that compares nothing',
      'start: listen',
      'start: listen\nrules: { a: { answer: x } }',
      '"rules.a" is unfinished',
      'add one of is, atLeast, atMost, known',
    ],
    [
      'an unknown field of the file',
      'start: listen',
      'start: listen\nrules: { a: { file: citty, is: x } }',
      '"rules.a.file" is "citty"',
      'did you mean "city"?',
    ],
    [
      'a deep condition',
      'start: listen',
      'start: listen\nrules: { a: { all: [{ not: { rule: B }}] } }',
      '"rules.a.all.0.not.rule" is "B"',
      'small letters',
    ],
  ])('%s', (_, from, to, why, cure) => {
    const error = refusal(from, to);

    expect(error?.code).toBe('script.not-a-script');
    const text = printed(error?.findings ?? []);
    expect(text.startsWith('complaint/1.yaml\n  error   line ')).toBe(true);
    expect(text).toContain(why);
    expect(text).toContain(cure);
  });

  it('when a text lacks a language, naming the step and the language', () => {
    const error = refusal(', de: Zuhören', '');

    expect(error).toEqual({
      code: 'script.half-translated',
      findings: [
        {
          file: 'complaint/1.yaml',
          line: 11,
          step: 'listen',
          rule: 'translated',
          severity: 'error',
          why: '"title" has no text in de',
          cure: 'write it in de too: a script is published in every language or not at all',
        },
      ],
    });
  });

  it('when a text is empty or white space, which is no translation', () => {
    for (const empty of ['""', '"  "'])
      expect(refusal('fr: autre chose', `fr: ${empty}`)).toMatchObject({
        code: 'script.half-translated',
        findings: [{ why: '"fields.0.options.other" has no text in fr' }],
      });
  });

  it('with everything that is wrong at once', () => {
    const error = refusal('kind: ask', 'kind: ask\n    atMost: 3\n    hint: x');

    expect(error?.findings.length).toBe(2);
  });
});

describe('a text that is no plain YAML is refused', () => {
  it.each([
    ['with a tag', 'steps:\n', 'steps: !<tag:yaml.org,2002:js/function>\n', 'tag', 'without a tag'],
    ['with a key twice', 'start: listen', 'start: listen\nstart: x', 'unique', 'another name'],
    ['with a colon outside quotes', 'fr: Plainte,', 'fr: Plainte: x,', 'line 4', 'in quotes'],
  ])('%s', (_, from, to, why, cure) => {
    const error = refusal(from, to);

    expect(error?.code).toBe('script.not-yaml');
    expect(printed(error?.findings ?? [])).toContain(why);
    expect(printed(error?.findings ?? [])).toContain(cure);
  });

  it('that unfolds into millions of values by aliases', () => {
    const bomb = Array.from({ length: 9 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(', ')}]`,
    ).join('\n');

    expect(readScript(bomb, 'bomb.yaml')).toMatchObject({ ok: false, error: { code: 'script.not-yaml' } });
  });

  it.each(['', '42', '- a', '__proto__: { polluted: true }', 'null'])(
    'or no document of ours: %j',
    (text) => {
      expect(readScript(text, 'x.yaml')).toMatchObject({ ok: false });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

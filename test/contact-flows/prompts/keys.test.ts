import { describe, expect, it } from 'vitest';
import { entry } from '../../../contact-flows/flows/entry.ts';
import { flowsFor } from '../../../contact-flows/flows/index.ts';
import { isReference, type Parameter } from '../../../contact-flows/language/reference.ts';
import { modules } from '../../../contact-flows/modules/index.ts';
import { promptNamed } from '../../../contact-flows/prompts/index.ts';
import { languages } from '../../../domain/shared/language.ts';

interface Menu {
  readonly place: string;
  readonly prompt: string;
  readonly keys: readonly string[];
}

/** Every block that one key decides, with what is said there. */
const menus: readonly Menu[] = [
  ...Object.values(flowsFor({ speech: true })),
  ...Object.values(modules),
].flatMap((flow) =>
  Object.entries(flow.blocks).flatMap(([label, { Type, Parameters, Transitions }]): readonly Menu[] => {
    const said: Parameter | undefined = Parameters['Text'];
    const keys = (Transitions.Conditions ?? []).map(({ Condition }) => Condition.Operands[0] ?? '');
    return Type === 'GetParticipantInput' &&
      keys.length > 0 &&
      said &&
      isReference(said) &&
      said.ref === 'prompt'
      ? [{ place: `${flow.name}, ${label}`, prompt: said.name, keys }]
      : [];
  }),
);

/** The keys that a text names: single digits that stand alone. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\d{])\b(\d)\b(?!\d)/g)].map(([, digit]) => digit ?? '');

describe('a menu names exactly the keys that its block takes', () => {
  // Each language offers itself alone, and any of the four keys counts while it speaks.
  const told = menus.filter(({ prompt }) => prompt !== 'language.choose');

  it('wherever there is one', () => {
    expect(told.length).toBeGreaterThan(8);
  });

  it.each(told.flatMap((menu) => languages.map((language) => ({ ...menu, language }))))(
    '$place, in $language: $prompt',
    ({ prompt, keys, language }) => {
      const text = promptNamed(prompt)?.[language] ?? '';

      expect([...new Set(namedIn(text))].toSorted()).toEqual([...keys].toSorted());
    },
  );
});

describe('the choice of language', () => {
  const offers = Object.entries(entry.blocks).filter(([label]) => label.startsWith('choose-'));

  it('is offered once in each language', () => {
    expect(offers.map(([label]) => label).toSorted()).toEqual(
      languages.map((language) => `choose-${language}`).toSorted(),
    );
  });

  it.each(languages)(
    'in %s names one key, and that key leads there whichever language is speaking',
    (language) => {
      const named = namedIn(promptNamed('language.choose')?.[language] ?? '');

      const leadsTo = offers.map(
        ([, { Transitions }]) =>
          Transitions.Conditions?.find(({ Condition }) => Condition.Operands[0] === named[0])?.NextAction,
      );

      expect(named).toHaveLength(1);
      expect(leadsTo).toEqual(offers.map(() => `to-${language}`));
    },
  );
});

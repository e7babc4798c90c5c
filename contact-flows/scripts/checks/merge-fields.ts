import { fileFields } from '../../../domain/script/file.ts';
import { languages } from '../../../domain/shared/language.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { stepsOf } from './support/edges.ts';
import { fieldsOf, isFileField, pathWithout, walksOfKnown } from './support/facts.ts';
import type { Problem, Rule } from './support/rule.ts';
import { mergesIn, strayBraces, textsAt } from './support/texts.ts';

export const mergeFields: Rule = {
  id: 'merge-fields',
  severity: 'error',
  finds: 'a merge field that nobody knows, or that may be missing and has no other word for it',
  source: 'the agent would read a gap aloud',
  cure: 'say what stands there when it is missing: {name|other words}; or come here only where it is known',
  check: (script) => {
    const walkKnown = walksOfKnown(script);
    const answers = fieldsOf(script).map(({ field }) => field.name);
    const unknown = (name: string) => !isFileField(name) && !answers.includes(name);
    return stepsOf(script).flatMap(([step, it]) =>
      textsAt(script, it).flatMap(({ place, texts }) => {
        const used = Map.groupBy(
          languages.flatMap((language) => mergesIn(texts[language]).map((merge) => ({ ...merge, language }))),
          ({ name }) => name,
        );
        const stray = languages.filter((language) => strayBraces(texts[language]));
        return [
          ...(stray.length === 0
            ? []
            : [
                {
                  step,
                  why: `${place} has a brace that belongs to no merge field (${stray.join(', ')})`,
                  cure: 'write {name} or {name|other words}: letters and digits, no spaces around the name',
                },
              ]),
          ...[...used].flatMap(([name, merges]): readonly Problem[] => {
            if (unknown(name))
              return [
                {
                  step,
                  why: `${place} merges {${name}}, which neither the file nor a step has`,
                  cure: meant(name, [...answers, ...Object.keys(fileFields)]),
                },
              ];
            const bare = merges.filter(({ fallback }) => fallback === undefined);
            if (bare.length === 0) return [];
            const without = pathWithout(script, step, name, walkKnown);
            return without === undefined
              ? []
              : [
                  {
                    step,
                    why: `${place} merges {${name}} (${bare.map(({ language }) => language).join(', ')}), which may be missing after ${without}`,
                  },
                ];
          }),
        ];
      }),
    );
  },
};

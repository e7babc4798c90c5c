import { languages } from '../../../domain/shared/language.ts';
import { stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { mergesIn, namesMerged, textsAt } from './support/texts.ts';

/** Where customers of one language would be told less than those of another. */
const binding = ['wording', 'confirmation.subject', 'confirmation.text'];

export const sameMerges: Rule = {
  id: 'same-merges',
  severity: 'error',
  finds: 'what is agreed or confirmed with a value in one language that another one leaves out',
  source: 'what is agreed is the same whatever language it is said in',
  cure: 'merge it in every language',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) =>
      textsAt(script, it)
        .filter(({ place }) => (it.kind === 'verify' && place === 'say') || binding.includes(place))
        .flatMap(({ place, texts }) =>
          [...namesMerged(texts)].flatMap((name) => {
            const without = languages.filter(
              (language) => !mergesIn(texts[language]).some((merge) => merge.name === name),
            );
            return without.length === 0
              ? []
              : [{ step, why: `${place} gives {${name}} in one language and not in ${without.join(', ')}` }];
          }),
        ),
    ),
};

import { complaintCategories } from '../../../domain/complaint/model.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { stepsOf } from './support/edges.ts';
import { fieldsOf, pathWithout, walksOfKnown } from './support/facts.ts';
import type { Problem, Rule } from './support/rule.ts';

export const complaintCategory: Rule = {
  id: 'complaint-category',
  severity: 'error',
  finds: 'a complaint whose category is not an answer that is there, or no category of complaints',
  source: 'a complaint is logged under one of our categories',
  cure: 'ask it before, as a choice that must be answered',
  check: (script) => {
    const walkKnown = walksOfKnown(script);
    const all = fieldsOf(script);
    return stepsOf(script).flatMap(([step, it]): readonly Problem[] => {
      if (it.kind !== 'log') return [];
      const field = all.find((placed) => placed.field.name === it.category)?.field;
      if (field?.type !== 'choice')
        return [{ step, why: `"${it.category}" is no choice field of this script` }];
      const strange = Object.keys(field.options).filter(
        (option) => !complaintCategories.some((category) => category === option),
      );
      const without = pathWithout(script, step, it.category, walkKnown);
      return [
        ...strange.map((option) => ({
          step,
          why: `"${option}" of the field ${it.category} is no category of complaints`,
          cure: meant(option, complaintCategories),
        })),
        ...(without === undefined ? [] : [{ step, why: `${it.category} is not answered after ${without}` }]),
      ];
    });
  },
};

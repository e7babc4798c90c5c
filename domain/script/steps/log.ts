import type { LogStep } from '../document.ts';
import { enter } from '../next.ts';
import { own } from '../own.ts';
import { type StepType, works } from './step-type.ts';

export const log: StepType<LogStep> = {
  fields: () => [],
  button: ({ logIt }) => logIt,
  take: (step, taking) => {
    const category = own(taking.scene.known.answers, step.category)?.value;
    if (category === undefined) {
      const { conversation } = taking.scene;
      return {
        ok: true,
        value: { kind: 'moved', conversation: enter(taking.stage, conversation, step.otherwise) },
      };
    }
    return works(
      taking,
      { do: 'log-complaint', category: String(category) },
      { done: step.logged, not: step.otherwise },
    );
  },
};

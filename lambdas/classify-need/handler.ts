import { classify } from '../../domain/need/classify.ts';
import { needs } from '../../domain/need/model.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { classifyNeed } from './contract.ts';

export const createHandler = (frame?: Frame) =>
  flowHandler(
    classifyNeed,
    async ({ text, language }) => {
      const need = classify(text, language);
      if (need === undefined) return { outcome: 'unclear' };
      const { team, priority } = needs[need];
      return { outcome: 'understood', need, team, priority: String(priority) };
    },
    frame,
  );

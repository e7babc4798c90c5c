import { classify } from '../../domain/need/classify.ts';
import { guessLanguage } from '../../domain/need/guess-language.ts';
import { needs } from '../../domain/need/model.ts';
import { none } from '../shared/contract.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { classifyNeed } from './contract.ts';

export const createHandler = (frame?: Frame) =>
  flowHandler(
    classifyNeed,
    async ({ text, language: given }) => {
      const language = given === 'unknown' ? guessLanguage(text) : given;
      const need = language === undefined ? undefined : classify(text, language);
      if (language === undefined || need === undefined)
        return { outcome: 'unclear', language: language ?? none };
      const { team, priority } = needs[need];
      return { outcome: 'understood', need, team, priority: String(priority), language };
    },
    frame,
  );

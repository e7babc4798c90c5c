import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { roomBeside } from '../shared/views/fit.ts';
import { refilled } from '../shared/views/refill.ts';
import { refillView } from './contract.ts';

export const createHandler = (frame?: Frame) =>
  flowHandler(
    refillView,
    async ({ language, submitted, shown }, { attributes }) =>
      refilled(shown, submitted, { language, roomBytes: roomBeside(attributes) }) ?? { outcome: 'unknown' },
    frame,
  );

import type { PromiseStore } from '../../domain/promise/ports.ts';
import { withdrawCallback } from '../../domain/promise/withdraw-callback.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { cancelCallback } from './contract.ts';

export const createHandler = (
  ports: { readonly promises: PromiseStore; readonly clock: Clock },
  frame?: Frame,
) => {
  const withdraw = withdrawCallback(ports);
  return flowHandler(
    cancelCallback,
    async ({ number, need }, { callerNumber }) => {
      const withdrawn = await withdraw({ callerNumber, keyedNumber: number, need });
      return { outcome: withdrawn.ok ? withdrawn.value : 'number-needed' };
    },
    frame,
  );
};

import { minutesToWait, type QueuePositions } from '../../domain/contact/queue-position.ts';
import { none } from '../shared/contract.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { readQueuePosition } from './contract.ts';

export const createHandler = ({ positions }: { readonly positions: QueuePositions }, frame?: Frame) =>
  flowHandler(
    readQueuePosition,
    async (_, { contactId, instanceArn }) => {
      const found = await positions.find(instanceArn, contactId);
      if (found === undefined) return { outcome: 'unknown' };
      const { position, estimatedWaitSeconds } = found;
      return {
        outcome: 'known',
        position: String(position),
        minutes: estimatedWaitSeconds === undefined ? none : String(minutesToWait(estimatedWaitSeconds)),
      };
    },
    frame,
  );

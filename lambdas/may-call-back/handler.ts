import { type MayCallBackPorts, mayCallBack } from '../../domain/promise/may-call-back.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { mayCallBack as contract } from './contract.ts';

export const createHandler = (
  ports: MayCallBackPorts & {
    /** What a queued callback shows: the queue's caller id. */
    readonly callerId: string | undefined;
  },
  frame?: Frame,
) => {
  const decide = mayCallBack(ports);
  return flowHandler(
    contract,
    async ({ customerId, conversationId, need, language }, { contactId, callerNumber }) => {
      const { allowed, promise } = await decide({
        contactId,
        conversationId,
        number: callerNumber,
        callerId: ports.callerId,
        customerId,
        need,
        language,
      });
      if (promise === undefined) return { outcome: 'unpromised' };
      return { outcome: allowed ? 'yes' : 'no', promiseId: promise.id };
    },
    frame,
  );
};

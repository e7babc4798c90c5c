import {
  completeCall,
  endModuleWith,
  handOverToNumber,
  moveToQueue,
} from '../../../../contact-flows/language/terminate/transfers.ts';
import {
  endFlow,
  endModule,
  hangUp,
  transferToAgent,
  transferToFlow,
  transferToNumber,
  transferToQueue,
} from '../../../../contact-flows/language/terminate.ts';
import { system } from '../../../../contact-flows/language/text.ts';
import { inbound, inside, type MadeBlock, nextOrError, number } from './made-block.ts';

export const terminate: readonly MadeBlock[] = [
  inbound('transferToQueue', (to) => transferToQueue({ atCapacity: to(0), onError: to(1) })),
  inside('CUSTOMER_QUEUE', 'moveToQueue', (to) =>
    moveToQueue('service', { atCapacity: to(0), onError: to(1) }),
  ),
  inbound('transferToFlow', (to) => transferToFlow('to-team', { onError: to(0) })),
  inbound('transferToNumber', (to) =>
    transferToNumber(number, { ringSeconds: 30, onNoAnswer: to(2), onCallFailed: to(3), ...nextOrError(to) }),
  ),
  inbound('handOverToNumber', (to) =>
    handOverToNumber(number, {
      ringSeconds: 30,
      dial: '1,,2#',
      callerId: system.callerNumber,
      onError: to(0),
    }),
  ),
  inside('AGENT_TRANSFER', 'transferToAgent', () => transferToAgent()),
  inside('OUTBOUND_WHISPER', 'completeCall', (to) => completeCall({ ringSeconds: 30, next: to(0) })),
  inbound('hangUp', () => hangUp()),
  inside('AGENT_WHISPER', 'endFlow', () => endFlow()),
  inside('MODULE', 'endModule', () => endModule()),
  inside('MODULE', 'endModuleWith', () => endModuleWith('done', { count: 2, ok: true })),
];

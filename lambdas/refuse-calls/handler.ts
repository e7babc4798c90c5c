import { refuseCalls as refuseWith } from '../../domain/dialling/refuse-calls.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { refuseCalls } from './contract.ts';

/** The number is the one that was called: the contact's own, never one that is sent. */
export const createHandler = (ports: Parameters<typeof refuseWith>[0]) =>
  flowHandler(refuseCalls, async (_, { callerNumber, initialContactId }) => {
    if (callerNumber === undefined) return { outcome: 'no-number' };
    await refuseWith(ports)({ number: callerNumber, contactId: initialContactId });
    return { outcome: 'refused' };
  });

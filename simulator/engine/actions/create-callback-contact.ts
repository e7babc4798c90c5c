import { type Action, failed, next } from '../outcome.ts';
import { readTargetOrPresent } from '../target.ts';

const maximumDelaySeconds = 259_200;

/** Transfer to queue, callback tab: a new contact that waits in the queue; this one goes on. */
export const createCallbackContact: Action = {
  simulated: true,
  note: 'MaximumConnectionAttempts is read as retries after the first call, as the console names it; not established, and an option.',
  run: (line) => {
    const initialDelaySeconds = line.number('InitialCallDelaySeconds');
    const retryDelaySeconds = line.number('RetryDelaySeconds');
    const count = line.number('MaximumConnectionAttempts');
    for (const seconds of [initialDelaySeconds, retryDelaySeconds]) {
      if (seconds === undefined || seconds < 1 || seconds > maximumDelaySeconds) {
        return failed(`a delay is no number from 1 to ${maximumDelaySeconds}`);
      }
    }
    if (initialDelaySeconds === undefined || retryDelaySeconds === undefined || count === undefined) {
      return failed('it has no MaximumConnectionAttempts');
    }
    const target = readTargetOrPresent(line);
    if (target.kind !== 'found') return failed(target.reason);
    const number = line.contact.callbackNumber ?? line.contact.customerEndpoint?.address;
    if (number === undefined) return failed('no number is known to call back');
    const creationFlowId = line.whole('ContactFlowId');
    if (line.parameter('ContactFlowId') !== undefined && creationFlowId === undefined) {
      return failed(`its flow ${line.parameter('ContactFlowId')} leads to nothing`);
    }
    const callerId = line.whole('CallerId');
    const { ok } = line.services.createCallback(line.contact, {
      target: target.queue,
      number,
      initialDelaySeconds,
      retryDelaySeconds,
      maximumAttempts: line.options.callbackNumberCounts === 'retries' ? count + 1 : Math.max(1, count),
      ...(creationFlowId === undefined ? {} : { creationFlowId }),
      ...(callerId === undefined ? {} : { callerId }),
    });
    return ok ? next : failed('the callback could not be created');
  },
};

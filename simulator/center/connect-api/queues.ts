import type { Floor } from '../floor.ts';
import {
  checkInstance,
  type Input,
  invalidParameter,
  list,
  notFound,
  type Operation,
  required,
} from './input.ts';

/** Of one call. */
const mostQuickConnects = 50;

/** The quick connects that the agents of a queue see. */
export const queueOperations = (floor: Floor): Readonly<Record<string, Operation>> => {
  const show = (input: Input, shown: boolean) => {
    checkInstance(floor, input);
    const given = required(input, 'QueueId');
    const queue = floor.directory.queue(given);
    if (queue === undefined) throw notFound(`there is no queue ${given}`);
    const ids = list(input['QuickConnectIds']).map(String);
    if (ids.length === 0 || ids.length > mostQuickConnects) {
      throw invalidParameter(`QuickConnectIds has ${ids.length} members; it takes 1 to ${mostQuickConnects}`);
    }
    const quickConnects = ids.map((id) => {
      const quickConnect = floor.directory.quickConnect(id);
      if (quickConnect === undefined) throw notFound(`there is no quick connect ${id}`);
      return quickConnect.arn;
    });
    floor.directory.showQuickConnects(queue.arn, quickConnects, shown);
    return {};
  };
  return {
    AssociateQueueQuickConnects: (input) => show(input, true),
    DisassociateQueueQuickConnects: (input) => show(input, false),
  };
};

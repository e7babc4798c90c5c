import { connectClient } from '../adapters/connect-client.ts';
import { connectQueuePositions } from '../adapters/connect-queue-positions.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({ positions: connectQueuePositions(connectClient()) });

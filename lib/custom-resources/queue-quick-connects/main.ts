import { ConnectClient } from '@aws-sdk/client-connect';
import { answerCloudFormation } from '../respond.ts';
import { connectQuickConnects } from './connect-quick-connects.ts';
import { queueQuickConnects } from './handler.ts';

export const handler = queueQuickConnects({
  shown: connectQuickConnects(new ConnectClient({ maxAttempts: 5 })),
  answer: answerCloudFormation,
});

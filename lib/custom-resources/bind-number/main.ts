import { ConnectClient } from '@aws-sdk/client-connect';
import { answerCloudFormation } from '../respond.ts';
import { connectBindings } from './connect-bindings.ts';
import { bindNumber } from './handler.ts';

export const handler = bindNumber({
  bindings: connectBindings(new ConnectClient({ maxAttempts: 5 })),
  answer: answerCloudFormation,
});

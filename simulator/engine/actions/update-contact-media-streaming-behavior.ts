import { type Action, notSimulated } from '../outcome.ts';

export const updateContactMediaStreamingBehavior: Action = notSimulated('Media streaming');

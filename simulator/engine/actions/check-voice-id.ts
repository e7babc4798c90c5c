import { type Action, notSimulated } from '../outcome.ts';

export const checkVoiceId: Action = notSimulated('Voice ID');

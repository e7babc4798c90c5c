import { type Action, notSimulated } from '../outcome.ts';

export const startVoiceIdStream: Action = notSimulated('Voice ID');

import { type Action, notSimulated } from '../outcome.ts';

export const createWisdomSession: Action = notSimulated('Wisdom');

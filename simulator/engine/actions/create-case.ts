import { type Action, notSimulated } from '../outcome.ts';

export const createCase: Action = notSimulated('Cases');

import { type Action, notSimulated } from '../outcome.ts';

export const updateCase: Action = notSimulated('Cases');

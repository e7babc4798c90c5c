import { type Action, notSimulated } from '../outcome.ts';

export const getCase: Action = notSimulated('Cases');

import { type Action, notSimulated } from '../outcome.ts';

export const resumeContact: Action = notSimulated('Pausing contacts');

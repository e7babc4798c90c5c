import type { RecordSteps } from '../../lambdas/record-contact/handler.ts';

/** Records and events that are about no call of ours lead to nothing. */
export const nothingFollows: RecordSteps = {
  settle: async () => ({ what: 'not-ours' }),
  followPromises: async () => {},
  noteEscaped: async () => {},
};

import { allowedEntry } from './decide.ts';
import type { CallPorts } from './dial-ports.ts';
import type { ActiveAttempt } from './model.ts';

/**
 * Nothing was heard of an attempt for too long: it may have rung, it may not. `unknown` is final and counted; nobody dials it again. Its line in
 * the ledger is written again, because whoever claimed it may have died before.
 */
export const expire =
  ({ numbers, notes, followUp }: Pick<CallPorts, 'numbers' | 'notes' | 'followUp'>) =>
  async (key: string, active: ActiveAttempt): Promise<void> => {
    await notes.write({ ledger: [allowedEntry(key, active, undefined)] });
    const settled = await numbers.settle(key, active.attemptId, 'unknown');
    if (settled !== 'stranger')
      await followUp.after({ key, attempt: settled.stands, talk: undefined, from: 'sweep' });
  };

import { SlotStoreFault } from './faults.ts';
import type { SlotStore } from './ports.ts';

/**
 * Frees a slot after the decision has fallen on the card. The decision stands whether this works or not: a claim that is left is dead, and
 * the sweep frees it. So a store that does not answer here must not make the caller hear that it failed.
 */
export const releaseSlot = async (
  slots: SlotStore,
  slotId: string,
  appointmentId: string,
  upToVersion: number,
): Promise<void> => {
  try {
    await slots.release(slotId, appointmentId, upToVersion);
  } catch (thrown) {
    if (!(thrown instanceof SlotStoreFault && thrown.retryable)) throw thrown;
  }
};

/** How often a use case starts again when somebody else has changed the same appointment meanwhile. */
export const attempts = 4;

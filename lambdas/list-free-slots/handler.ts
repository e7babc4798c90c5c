import { type FreeSlot, listFreeSlots as listFrom } from '../../domain/appointment/list-free-slots.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import type { Language } from '../../domain/shared/language.ts';
import { none } from '../shared/contract.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { listFreeSlots } from './contract.ts';

/** As many as the contract has keys for, and as many as a caller can remember. */
const offeredAtOnce = 3;

export const createHandler = (ports: Pick<AppointmentPorts, 'slots' | 'clock'>) =>
  flowHandler(listFreeSlots, async ({ calendar, afterSlotId, language }) => {
    const [first, second, third] = await listFrom(ports)({ calendar, afterSlotId, count: offeredAtOnce });
    if (first === undefined) return { outcome: 'no-free-slot' };
    return {
      outcome: 'offered',
      slot1Id: first.id,
      slot1Spoken: spoken(first, language),
      slot2Id: second?.id ?? none,
      slot2Spoken: spoken(second, language),
      slot3Id: third?.id ?? none,
      slot3Spoken: spoken(third, language),
    };
  });

const spoken = (slot: FreeSlot | undefined, language: Language): string =>
  slot === undefined ? none : spokenSlot({ ...slot, slotId: slot.id }, language);

import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** The next three free slots of a calendar, after the last one already offered. Fewer than three: the rest are `none`. */
export const listFreeSlots = contract({
  parameters: z.object({ calendar: identifier, language, afterSlotId: optionalText }),
  outcomes: {
    offered: ['slot1Id', 'slot1Spoken', 'slot2Id', 'slot2Spoken', 'slot3Id', 'slot3Spoken'],
    'no-free-slot': [],
  },
});

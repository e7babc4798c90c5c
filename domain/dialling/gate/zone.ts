import type { Asked } from './asked.ts';
import { allows, type Finding, forbids } from './finding.ts';

/** By number plan, address and person: an unknown one among them, and nobody knows what time it is there. */
export const zone = ({ zones }: Asked): readonly Finding[] => [
  zones === 'unknown' ? forbids('gate.zone') : allows('gate.zone', { zones: zones.join(' ') }),
];

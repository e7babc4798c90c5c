/** By calling code, of the numbers that are called at all: each of these countries has one zone where people live. */
const zones: readonly (readonly [prefix: string, timeZone: string])[] = [
  ['+33', 'Europe/Paris'],
  ['+31', 'Europe/Amsterdam'],
  ['+352', 'Europe/Luxembourg'],
  ['+49', 'Europe/Berlin'],
  ['+44', 'Europe/London'],
];

/**
 * The zone in which times are said to whoever has this number: by the numbering plan; of Belgian numbers, and of those of no plan here, the
 * deployment's. It only chooses words: whether somebody may be called is the gate's to say.
 */
export const zoneOfNumber = (number: string | undefined, deploymentZone: string): string =>
  zones.find(([prefix]) => number?.startsWith(prefix))?.[1] ?? deploymentZone;

import { Fault } from '../../domain/shared/fault.ts';
import type { Random } from './random.ts';

/** What may befall one call of a port. */
const faultKinds = [
  /** The code stops before the call has an effect; nothing of this invocation happens any more. */
  'kill-before',
  /** … after it. */
  'kill-after',
  /** The service throttles or is broken: nothing happened, and the code is told so. */
  'fail-before',
  /** It happened, and the answer is lost. */
  'fail-after',
  /** A batch of which some were written. */
  'partial',
  /** The answer takes seconds: others come in between. */
  'slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What may befall messages and news on their way. */
const deliveryFaults = ['dropped', 'duplicated', 'late', 'dead-lettered', 'delete-lost'] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];
const connectFaults = ['throttled', 'placed-answer-lost', 'not-placed-answer-lost', 'placed-threw'] as const;
export type ConnectFault = (typeof connectFaults)[number];
export type AnyFault = FaultKind | DeliveryFault | ConnectFault;

/** How rough a run is, by its seed: some runs are calm, so that the plain way is seen as well. */
export interface Roughness {
  readonly calls: Readonly<Record<FaultKind, number>>;
  readonly deliveries: Readonly<Record<DeliveryFault, number>>;
  readonly connect: Readonly<Record<ConnectFault, number>>;
  /** Share of calls between which others may run. */
  readonly interleaved: number;
}

export const roughnessOf = (random: Random): Roughness => {
  const level = random.pick([0, 0.3, 1, 1, 1, 2]);
  // Each kind is absent from some runs: a fault that always comes with another hides what it does alone.
  const some = (most: number): number =>
    random.chance(0.35) ? 0 : Math.min(1, most * level * random.next());
  const of = <Kind extends string>(kinds: readonly Kind[], most: Readonly<Record<Kind, number>>) =>
    Object.fromEntries(kinds.map((kind) => [kind, some(most[kind])])) as Record<Kind, number>;
  return {
    calls: of(faultKinds, {
      'kill-before': 0.03,
      'kill-after': 0.04,
      'fail-before': 0.06,
      'fail-after': 0.04,
      partial: 0.2,
      slow: 0.1,
    }),
    deliveries: of(deliveryFaults, {
      dropped: 0.08,
      duplicated: 0.3,
      late: 0.3,
      'dead-lettered': 0.02,
      'delete-lost': 0.15,
    }),
    connect: of(connectFaults, {
      throttled: 0.15,
      'placed-answer-lost': 0.15,
      'not-placed-answer-lost': 0.1,
      'placed-threw': 0.05,
    }),
    interleaved: random.pick([0.05, 0.3, 1]),
  };
};

export const noRoughness: Roughness = {
  calls: { 'kill-before': 0, 'kill-after': 0, 'fail-before': 0, 'fail-after': 0, partial: 0, slow: 0 },
  deliveries: { dropped: 0, duplicated: 0, late: 0, 'dead-lettered': 0, 'delete-lost': 0 },
  connect: { throttled: 0, 'placed-answer-lost': 0, 'not-placed-answer-lost': 0, 'placed-threw': 0 },
  interleaved: 0.05,
};

/** A service that failed because the seed said so. */
export class InjectedFault extends Fault {
  readonly code = 'chaos.injected';
  readonly retryable = true;
}

/** Whether an error was made by us, or by code that met one of ours. */
export const isInjected = (error: unknown): boolean =>
  error instanceof InjectedFault ||
  (error instanceof AggregateError && error.errors.some(isInjected)) ||
  (error instanceof Error && error.cause !== undefined && isInjected(error.cause));

import type { CallOrder } from '../../../domain/dialling/model.ts';
import type { Calls, Placement } from '../../../domain/dialling/ports.ts';
import type { Clock } from '../../../domain/shared/ports.ts';
import type { Plan } from '../world/plan.ts';
import type { Stores } from '../world/stores.ts';

/** A fault that was seen in other people's diallers, put into our ports: the simulation must find it. */
export interface PlantedBug {
  /** The rules of which it must break one. */
  readonly breaks: readonly string[];
  readonly stores?: (stores: Stores, clock: Clock, plan: Plan) => Stores;
  readonly place?: (calls: Calls, order: CallOrder) => Promise<Placement>;
  readonly deletesFirst?: boolean;
}

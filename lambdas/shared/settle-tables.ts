import { environment } from './environment.ts';
import { retentionDaysOf } from './retention.ts';

/** Where attempts, promises and conversations are, out of the environment. */
export const settleTables = () => ({
  outbound: environment('OUTBOUND_TABLE'),
  promises: environment('PROMISES_TABLE'),
  interactions: environment('INTERACTIONS_TABLE'),
  keptDays: {
    outbound: retentionDaysOf('outbound'),
    promises: retentionDaysOf('promises'),
    interactions: retentionDaysOf('interactions'),
  },
});

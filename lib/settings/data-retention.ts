import { type DataClass, retentionDays } from '../../domain/shared/retention.ts';
import type { Settings } from './schema.ts';

/** What the functions must know of the settings' retention: the classes of data in the tables. Buckets and logs expire by themselves. */
export const dataRetentionOf = ({ retentionDays: kept }: Settings): Readonly<Record<DataClass, number>> =>
  Object.fromEntries(
    (Object.keys(retentionDays) as DataClass[]).map((dataClass) => [dataClass, kept[dataClass]]),
  ) as Record<DataClass, number>;

import type { DataClass } from '../../domain/shared/retention.ts';
import { environment } from './environment.ts';

/**
 * Whole days that the settings keep a class of data, out of the environment variable `RETENTION_DAYS`.
 *
 * @throws Error that names the class: without it items would be kept for ever, so the function must not start.
 */
export const retentionDaysOf = (dataClass: DataClass): number => {
  const days = (JSON.parse(environment('RETENTION_DAYS')) as Partial<Record<DataClass, unknown>>)[dataClass];
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1)
    throw new Error(
      `RETENTION_DAYS says no whole number of days for ${dataClass}: the stack must write it from settings.retentionDays`,
    );
  return days;
};

import { checkWorkingTime } from './check-working-time.ts';
import { WorkingTimeFault } from './faults.ts';
import type { WorkingTime } from './model.ts';

/**
 * The working time out of the environment variable `WORKING_TIME`.
 *
 * @param json JSON of the shape `WorkingTime`.
 * @throws WorkingTimeFault that names the field and the cure: the deployment is broken, and the function must not start.
 */
export const readWorkingTime = (json: string): WorkingTime => {
  const parsed = parse(json);
  if (!isWorkingTime(parsed)) {
    throw new WorkingTimeFault(
      'WORKING_TIME must be a JSON object with timeZone, weekly and holidays; the stack writes it from the settings',
    );
  }
  const checked = checkWorkingTime(parsed);
  if (!checked.ok) {
    throw new WorkingTimeFault(`WORKING_TIME ${checked.error.path}: ${checked.error.cure}`);
  }
  return checked.value;
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new WorkingTimeFault('WORKING_TIME is no JSON; the stack writes it from the settings', { cause });
  }
};

const isWorkingTime = (value: unknown): value is WorkingTime => {
  const { timeZone, weekly, holidays } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof timeZone === 'string' &&
    isListOf(weekly, (window) => {
      const { day, opens, closes } = (window ?? {}) as Record<string, unknown>;
      return typeof day === 'number' && typeof opens === 'string' && typeof closes === 'string';
    }) &&
    isListOf(holidays, (holiday) => typeof holiday === 'string')
  );
};

const isListOf = (value: unknown, matches: (element: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(matches);

import * as z from 'zod/mini';
import type { Calendar } from '../../domain/appointment/model.ts';
import { isCalendarName } from '../../domain/appointment/slot-id.ts';
import { checkWorkingTime } from '../../domain/working-time/check-working-time.ts';

const calendars = z.array(
  z.object({
    name: z.string().check(z.refine(isCalendarName)),
    slotMinutes: z.int().check(z.minimum(5), z.maximum(480)),
    horizonDays: z.int().check(z.minimum(1), z.maximum(366)),
    workingTime: z.object({
      timeZone: z.string(),
      weekly: z.array(z.object({ day: z.number(), opens: z.string(), closes: z.string() })),
      holidays: z.array(z.string()),
    }),
  }),
);

/**
 * The calendars out of the environment variable `CALENDARS`.
 *
 * @throws Error that names the field and the cure: the deployment is broken, and the function must not start.
 */
export const readCalendars = (json: string): readonly Calendar[] => {
  const parsed = z.safeParse(calendars, parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `CALENDARS ${issue?.path.join('.') || 'as a whole'} is wrong (${issue?.message}): names are small letters, digits and hyphens, ` +
        'slots 5 to 480 minutes, horizons 1 to 366 days; correct the settings and deploy again',
    );
  }
  for (const { name, workingTime } of parsed.data) {
    const checked = checkWorkingTime(workingTime);
    if (!checked.ok)
      throw new Error(`CALENDARS ${name}.workingTime.${checked.error.path}: ${checked.error.cure}`);
  }
  return parsed.data;
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error('CALENDARS is no JSON; the stack writes it from the settings', { cause });
  }
};

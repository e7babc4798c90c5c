import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ClosedDay, Settings } from '../settings.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The opening hours of the settings, closed on every holiday. */
export class OpeningHours extends Construct {
  readonly #arns: ReadonlyMap<string, string>;

  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      settings,
      closed,
    }: { readonly instanceArn: string; readonly settings: Settings; readonly closed: readonly ClosedDay[] },
  ) {
    super(scope, id);
    this.#arns = new Map(
      Object.entries(settings.hours).map(([name, weekly]) => [
        name,
        new CfnHoursOfOperation(this, name, {
          instanceArn,
          name,
          timeZone: settings.timeZone,
          config: weekly.map(({ day, opens, closes }) => ({
            day: dayNamed(day),
            startTime: timeOfDay(opens),
            endTime: timeOfDay(closes),
          })),
          hoursOfOperationOverrides: closed.map(({ date, name: holiday }) => ({
            overrideName: `${date} ${holiday}`,
            overrideDescription: `Closed: ${holiday}`,
            effectiveFrom: date,
            effectiveTill: date,
            overrideConfig: [],
          })),
        }).attrHoursOfOperationArn,
      ]),
    );
  }

  arn(name: string): string {
    const arn = this.#arns.get(name);
    if (arn === undefined) throw new Error(`there are no hours "${name}" in the settings`);
    return arn;
  }
}

const dayNamed = (day: number): string => weekdays[day - 1] ?? 'MONDAY';

/** `24:00` is midnight, which Connect writes as the start of the next day. */
const timeOfDay = (time: string): { readonly hours: number; readonly minutes: number } => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { hours: hours % 24, minutes };
};

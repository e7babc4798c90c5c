import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ClosedDay, Settings } from '../settings.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** Of hours of operation, by the schema of CloudFormation. */
const mostOverrides = 50;

/**
 * The opening hours of the settings, closed on every holiday to come. Not established: whether Connect takes a holiday that is past, so none
 * is sent; and that a day without windows is a closed one, which its schema allows and its console shows so.
 */
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
    if (closed.length > mostOverrides)
      throw new Error(
        `the settings close ${closed.length} days, and Amazon Connect keeps ${mostOverrides} for each hours of operation: write fewer holidays.years, or take past days out of holidays.closed`,
      );
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

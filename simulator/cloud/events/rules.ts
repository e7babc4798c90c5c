import type { VirtualClock } from '../../clock.ts';
import type { Resource, Resources } from '../assembly/resources.ts';
import { type JsonObject, listOf, objectOf, textOf } from '../assembly/template.ts';
import { matchesPattern } from './pattern.ts';
import { type NextFiring, readSchedule } from './schedule-expression.ts';
import { type Deliveries, deliver } from './target.ts';

/** EventBridge: its buses with their rules, and everything that fires by the clock. */
export interface EventBridge {
  /** Puts an event, envelope included, on a bus; `default` is the one AWS services write to. */
  put(event: JsonObject, bus?: string): void;
  /** Lets schedules fire from now on. */
  start(): void;
  stop(): void;
}

export const createEventBridge = (
  resources: Resources,
  clock: VirtualClock,
  deliveries: Deliveries,
): EventBridge => {
  const rules = resources
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['State'] !== 'DISABLED');
  const schedules = resources
    .ofType('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties['State'] !== 'DISABLED');
  const cancel = new Set<() => void>();
  const fireAgain = (next: NextFiring, end: number, fire: () => void): void => {
    const instant = next(clock.nowMilliseconds());
    if (instant === undefined || instant > end) return;
    const forget = clock.at(instant, () => {
      cancel.delete(forget);
      fire();
      fireAgain(next, end, fire);
    });
    cancel.add(forget);
  };
  const startRule = (rule: Resource): void => {
    const expression = textOf(rule.properties['ScheduleExpression']);
    if (expression === undefined) return;
    fireAgain(readSchedule(expression, 'UTC', clock.nowMilliseconds()), Number.POSITIVE_INFINITY, () => {
      const event = scheduledEvent(rule, clock.now());
      for (const target of targetsOf(rule)) deliver(target, event, deliveries);
    });
  };
  const startSchedule = ({ properties }: Resource): void => {
    const now = clock.nowMilliseconds();
    const begin = Math.max(now, Date.parse(textOf(properties['StartDate']) ?? '') || now);
    const end = Date.parse(textOf(properties['EndDate']) ?? '') || Number.POSITIVE_INFINITY;
    const zone = textOf(properties['ScheduleExpressionTimezone']) ?? 'UTC';
    const next = readSchedule(textOf(properties['ScheduleExpression']) ?? '', zone, begin);
    fireAgain(
      (after) => next(Math.max(after, begin - 1)),
      end,
      () => deliver(objectOf(properties['Target']), {}, deliveries),
    );
  };
  return {
    put: (event, bus = 'default') => {
      for (const rule of rules) {
        const pattern = rule.properties['EventPattern'];
        if (pattern === undefined || busOf(rule) !== bus.split('/').at(-1)) continue;
        if (!matchesPattern(pattern, event)) continue;
        for (const target of targetsOf(rule)) deliver(target, event, deliveries);
      }
    },
    start: () => {
      for (const rule of rules) startRule(rule);
      for (const schedule of schedules) startSchedule(schedule);
    },
    stop: () => {
      for (const forget of cancel) forget();
      cancel.clear();
    },
  };
};

const busOf = ({ properties }: Resource): string =>
  (textOf(properties['EventBusName']) ?? 'default').split('/').at(-1) ?? 'default';
const targetsOf = ({ properties }: Resource): readonly JsonObject[] =>
  listOf(properties['Targets']).map(objectOf);
const scheduledEvent = (rule: Resource, now: Date): JsonObject => ({
  version: '0',
  id: crypto.randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: rule.account,
  time: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  region: rule.region,
  resources: [rule.attribute('Arn') ?? ''],
  detail: {},
});

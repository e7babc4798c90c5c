import { gate } from '../dialling/gate.ts';
import type { NationalList, NumberRecord, OutboundSettings, Verdict } from '../dialling/model.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { callbackCampaign } from './model.ts';

/** Everything the gate asks about a callback that is not in the promise. */
export interface CallbackGateFacts {
  readonly record: NumberRecord;
  readonly nationalLists: Readonly<Record<string, NationalList>>;
  readonly settings: OutboundSettings;
  /** The number that will be shown. */
  readonly callerId: string | undefined;
  readonly workingTime: WorkingTime;
}

/** The pretended campaign of callbacks: it runs on every day, at every time that the law and the settings leave. */
export const callbacksAsCampaign = {
  name: callbackCampaign,
  kind: 'callback',
  state: 'running',
  windows: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
  firstDay: '2000-01-01',
  lastDay: '9999-12-31',
  mostAttempts: 1_000,
} as const;

/** Whether this number may be called because its owner asked for it then. */
export const callbackGate = (
  asked: {
    readonly now: Date;
    readonly number: string;
    readonly attemptId: string;
    readonly askedAt: Date;
    readonly calls: number;
  },
  { record, nationalLists, settings, callerId, workingTime }: CallbackGateFacts,
): Verdict =>
  gate({
    now: asked.now,
    number: asked.number,
    attemptId: asked.attemptId,
    campaign: callbacksAsCampaign,
    deploymentZone: workingTime.timeZone,
    person: {
      country: undefined,
      timeZone: undefined,
      consent: undefined,
      attempts: asked.calls,
      askedAt: asked.askedAt,
    },
    callerId,
    record,
    nationalLists,
    settings,
  });

import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { type Team, teams } from '../../domain/need/model.ts';
import { type Language, languages } from '../../domain/shared/language.ts';
import type { Settings } from '../settings.ts';
import type { OpeningHours } from './hours.ts';
import { inLanes } from './lanes.ts';

export interface QueuesProps {
  readonly instanceArn: string;
  readonly settings: Settings;
  readonly hours: OpeningHours;
  /** The number that is shown to whoever is called; undefined until there is one. */
  readonly callerIdArn: string | undefined;
  /** What the called person hears before the agent, in the language of the queue. */
  readonly outboundWhisperArn: (language: Language) => string | undefined;
}

export type QueueKind = 'waiting' | 'callback';

/** Every queue of the settings, and beside each one where its callbacks wait. */
export class Queues extends Construct {
  readonly #settings: Settings;
  readonly #queues = new Map<string, CfnQueue>();

  constructor(scope: Construct, id: string, props: QueuesProps) {
    super(scope, id);
    this.#settings = props.settings;
    for (const [name, entry] of Object.entries(props.settings.queues)) {
      const language = languageOf(name, props.settings);
      const whisper = props.outboundWhisperArn(language);
      for (const kind of ['waiting', 'callback'] as const)
        this.#queues.set(
          queueName(name, kind),
          new CfnQueue(this, queueName(name, kind), {
            instanceArn: props.instanceArn,
            name: queueName(name, kind),
            description: kind === 'waiting' ? `Callers who wait: ${name}` : `Callbacks promised by ${name}`,
            hoursOfOperationArn: props.hours.arn(entry.hours),
            ...(entry.maxContacts === undefined || kind === 'callback'
              ? {}
              : { maxContacts: entry.maxContacts }),
            outboundCallerConfig: {
              outboundCallerIdName: entry.callerIdName ?? props.settings.texts[language].companyName,
              ...(props.callerIdArn === undefined ? {} : { outboundCallerIdNumberArn: props.callerIdArn }),
              ...(whisper === undefined ? {} : { outboundFlowArn: whisper }),
            },
          }),
        );
    }
    inLanes(this);
  }

  get all(): readonly CfnQueue[] {
    return [...this.#queues.values()];
  }

  /** @param name of the settings. */
  arn(name: string, kind: QueueKind): string {
    const queue = this.#queues.get(queueName(name, kind));
    if (!queue) throw new Error(`there is no queue "${name}" in the settings`);
    return queue.attrQueueArn;
  }

  arnFor(team: Team, language: Language, kind: QueueKind): string {
    return this.arn(this.#settings.teams[team][language], kind);
  }
}

/** As agents and reports see it. */
const queueName = (name: string, kind: QueueKind): string =>
  kind === 'waiting' ? name : `${name}-callbacks`;

/** The first language that the queue serves for any team; what its whisper and its caller id are in. */
export const languageOf = (queue: string, settings: Settings): Language =>
  languages.find((language) => teams.some((team) => settings.teams[team][language] === queue)) ?? 'fr';

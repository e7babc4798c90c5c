import { CfnQuickConnect } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Language } from '../../domain/shared/language.ts';
import type { Settings } from '../settings.ts';
import { inLanes } from './lanes.ts';
import { languageOf, type Queues } from './queues.ts';

export interface QuickConnectsProps {
  readonly instanceArn: string;
  readonly settings: Settings;
  readonly queues: Queues;
  readonly administratorArn: string;
  /** The flow a transfer runs through; undefined when we have none, and then there is no such quick connect. */
  readonly transferFlow: (
    kind: 'AGENT_TRANSFER' | 'QUEUE_TRANSFER',
    language: Language,
  ) => string | undefined;
}

/** Where agents can pass a caller on: every queue, people, outside numbers. */
export class QuickConnects extends Construct {
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, props: QuickConnectsProps) {
    super(scope, id);
    this.arns = [...this.#queues(props), ...this.#people(props), ...this.#numbers(props)];
    inLanes(this);
  }

  #queues({ instanceArn, settings, queues, transferFlow }: QuickConnectsProps): readonly string[] {
    return Object.keys(settings.queues).flatMap((queue) => {
      const contactFlowArn = transferFlow('QUEUE_TRANSFER', languageOf(queue, settings));
      return contactFlowArn === undefined
        ? []
        : [
            new CfnQuickConnect(this, `Queue-${queue}`, {
              instanceArn,
              name: queue,
              description: `Callers who wait for ${queue}`,
              quickConnectConfig: {
                quickConnectType: 'QUEUE',
                queueConfig: { contactFlowArn, queueArn: queues.arn(queue, 'waiting') },
              },
            }).attrQuickConnectArn,
          ];
    });
  }

  #people({ instanceArn, settings, administratorArn, transferFlow }: QuickConnectsProps): readonly string[] {
    const contactFlowArn = transferFlow('AGENT_TRANSFER', 'fr');
    if (contactFlowArn === undefined) return [];
    const { firstName, lastName } = settings.administrator;
    return [
      { name: `${firstName} ${lastName}`, userArn: administratorArn },
      ...settings.quickConnects.people,
    ].map(
      ({ name, userArn }) =>
        new CfnQuickConnect(this, `Person-${name}`, {
          instanceArn,
          name,
          quickConnectConfig: { quickConnectType: 'USER', userConfig: { contactFlowArn, userArn } },
        }).attrQuickConnectArn,
    );
  }

  #numbers({ instanceArn, settings }: QuickConnectsProps): readonly string[] {
    return settings.quickConnects.numbers.map(
      ({ name, number }) =>
        new CfnQuickConnect(this, `Number-${name}`, {
          instanceArn,
          name,
          quickConnectConfig: { quickConnectType: 'PHONE_NUMBER', phoneConfig: { phoneNumber: number } },
        }).attrQuickConnectArn,
    );
  }
}

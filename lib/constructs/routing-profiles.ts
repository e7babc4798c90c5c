import { CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { inLanes } from './lanes.ts';
import type { Queues } from './queues.ts';

/** What groups of agents take. That callbacks stand as high as the calls they replace was checked when the settings were read. */
export class RoutingProfiles extends Construct {
  readonly #arns: ReadonlyMap<string, string>;

  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      settings,
      queues,
    }: { readonly instanceArn: string; readonly settings: Settings; readonly queues: Queues },
  ) {
    super(scope, id);
    this.#arns = new Map(
      Object.entries(settings.routingProfiles).map(([name, profile]) => [
        name,
        new CfnRoutingProfile(this, name, {
          instanceArn,
          name,
          description: profile.description,
          defaultOutboundQueueArn: queues.arn(profile.outbound, 'waiting'),
          mediaConcurrencies: [
            { channel: 'VOICE', concurrency: 1 },
            ...(profile.chats > 0 ? [{ channel: 'CHAT', concurrency: profile.chats }] : []),
          ],
          queueConfigs: profile.queues.flatMap(({ queue, kind, priority, delaySeconds }) =>
            (profile.chats > 0 && kind === 'waiting' ? ['VOICE', 'CHAT'] : ['VOICE']).map((channel) => ({
              queueReference: { channel, queueArn: queues.arn(queue, kind) },
              priority,
              delay: delaySeconds,
            })),
          ),
        }).attrRoutingProfileArn,
      ]),
    );
    inLanes(this);
  }

  arn(name: string): string {
    const arn = this.#arns.get(name);
    if (arn === undefined) throw new Error(`there is no routing profile "${name}" in the settings`);
    return arn;
  }
}

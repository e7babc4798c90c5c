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
            // An agent rings from a task (preview, a promised callback): the call comes to the agent's own queue while the task is open.
            {
              channel: 'TASK',
              concurrency: 1,
              crossChannelBehavior: { behaviorType: 'ROUTE_ANY_CHANNEL' },
            },
          ],
          queueConfigs: queueConfigs(profile, queues),
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

/** What a routing profile can be created with. */
const mostEntries = 10;

/**
 * Calls of every queue, chats of those that people wait in, and tasks of as many of these as there is room for: a task goes to the queue of
 * one agent, which needs no entry, and to a team's only when the agent is gone.
 */
const queueConfigs = (
  { queues: served, chats }: Settings['routingProfiles'][string],
  queues: Queues,
): CfnRoutingProfile.RoutingProfileQueueConfigProperty[] => {
  const entry = (channel: string, { queue, kind, priority, delaySeconds }: (typeof served)[number]) => ({
    queueReference: { channel, queueArn: queues.arn(queue, kind) },
    priority,
    delay: delaySeconds,
  });
  const talks = served.flatMap((one) =>
    (chats > 0 && one.kind === 'waiting' ? ['VOICE', 'CHAT'] : ['VOICE']).map((channel) =>
      entry(channel, one),
    ),
  );
  const tasks = served.filter(({ kind }) => kind === 'waiting').map((one) => entry('TASK', one));
  return [...talks, ...tasks].slice(0, Math.max(mostEntries, talks.length));
};

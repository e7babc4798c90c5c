import type { QueueDuePorts } from '../../../domain/dialling/queue-due.ts';
import { type aDialler, noSums } from './a-campaign.ts';

/** What a run that feeds the queue needs beside a dialler in memory. */
export const feeding = (
  { ports }: Pick<ReturnType<typeof aDialler>, 'ports'>,
  more: Partial<QueueDuePorts> & { readonly sums?: QueueDuePorts['campaigns']['sums'] } = {},
): QueueDuePorts & { readonly turns: string[] } => {
  const turns: string[] = [];
  const { sums = async () => noSums(), ...others } = more;
  const turn = (what: 'paused' | 'complete') => async (name: string, why: string) => {
    const standing = await ports.campaigns.find(name);
    if (standing?.state !== 'running') return;
    const revision = standing.revision + 1;
    const at = ports.clock.now();
    turns.push(`${name} ${what}: ${why}`);
    await ports.campaigns.write(
      { ...standing, state: what, revision, changedAt: at },
      { campaign: name, revision, what: what === 'paused' ? 'paused' : 'completed', at, by: 'parloir', why },
    );
  };
  return {
    ...ports,
    turns,
    campaigns: { ...ports.campaigns, sums, pause: turn('paused'), complete: turn('complete') },
    listed: async () => Number.POSITIVE_INFINITY,
    backlog: ports.queue.waiting,
    tasksWaiting: async () => 0,
    ...others,
  };
};

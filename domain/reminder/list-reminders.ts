import type { Calendar } from '../appointment/model.ts';
import type { AppointmentPorts } from '../appointment/ports.ts';
import type { CampaignBook } from '../campaign/ports.ts';
import { identifyCaller } from '../customer/identify-caller.ts';
import type { CustomerCards } from '../customer/ports.ts';
import type { NumberKeys } from '../dialling/ports.ts';
import { localDateOf } from '../working-time/local-time.ts';
import { dueReminders } from './due-reminders.ts';
import { nextMember, type Reminded } from './next-member.ts';
import type { ReminderMembers } from './ports.ts';

export interface ListRemindersPorts extends Pick<AppointmentPorts, 'slots' | 'cards' | 'clock'> {
  readonly campaigns: Pick<CampaignBook, 'running'>;
  readonly customers: CustomerCards;
  readonly keys: NumberKeys;
  readonly members: ReminderMembers;
  /** In which the days of a campaign are meant. */
  readonly deploymentZone: string;
}

/**
 * Whoever has an appointment after this day of work becomes a member of the running campaigns of the kind `reminder`. May run as often as one likes:
 * each appointment is reminded of once for each time that it has. When it is called is decided when it is dialled, by the gate.
 */
export const listReminders =
  (ports: ListRemindersPorts) =>
  async (calendars: readonly Calendar[]): Promise<{ readonly due: number; readonly listed: number }> => {
    const today = localDateOf(ports.deploymentZone, ports.clock.now());
    const campaigns = (await ports.campaigns.running())
      .map(({ campaign }) => campaign)
      .filter(({ kind, firstDay, lastDay }) => kind === 'reminder' && firstDay <= today && today <= lastDay);
    if (campaigns.length === 0) return { due: 0, listed: 0 };
    const due = (await dueReminders(ports)(calendars)).toSorted(
      (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
    );
    let listed = 0;
    for (const reminder of due) {
      const key = await ports.keys.keyOf(reminder.number);
      for (const campaign of campaigns) {
        const standing = await ports.members.find(campaign.name, key);
        // Most are members already: the file is read for those who are not.
        if (nextMember(campaign, key, reminder, standing, nobody) === undefined) continue;
        const next = nextMember(campaign, key, reminder, standing, await whoIs(ports, reminder.number));
        if (next !== undefined && (await ports.members.put(next, standing)) === 'put') listed += 1;
      }
    }
    return { due: due.length, listed };
  };

const nobody: Reminded = { language: undefined, segment: undefined };

const whoIs = async (
  { customers, clock }: Pick<ListRemindersPorts, 'customers' | 'clock'>,
  number: string,
): Promise<Reminded> => {
  const caller = await identifyCaller({ cards: customers, clock })({ number, customerNumber: undefined });
  return {
    language: caller.kind === 'known' || caller.kind === 'several' ? caller.language : undefined,
    segment: caller.kind === 'known' ? caller.segment : undefined,
  };
};

import type { Member } from '../campaign/model.ts';

/** Members of campaigns that remind. */
export interface ReminderMembers {
  find(campaign: string, key: string): Promise<Member | undefined>;
  /**
   * Writes `next` in the place of the member that was seen, or where there was none; one that begins (again) is fresh, as if a list had brought it.
   * `passed`: somebody else has changed it meanwhile.
   */
  put(next: Member, seen: Member | undefined): Promise<'put' | 'passed'>;
}

import type { CampaignFinding } from './finding.ts';
import type { Campaign } from './model.ts';
import type { CampaignLists, ListOfCampaign } from './ports.ts';

export interface ReadinessPorts {
  readonly lists: CampaignLists;
}

/** Whether there is somebody to call; and how many of them the gate would refuse, as it saw them when their list was imported. */
export const checkReadiness =
  ({ lists }: ReadinessPorts) =>
  async ({ name, kind }: Campaign): Promise<readonly CampaignFinding[]> => {
    const found = await lists.of(name);
    const at = (finding: Omit<CampaignFinding, 'path'>): CampaignFinding => ({ path: [], ...finding });
    // The calendar lists whom a reminder calls.
    if (found.length === 0 && kind === 'reminder') return [];
    if (found.length === 0)
      return [
        at({
          rule: 'list',
          severity: 'error',
          why: `no list was imported for "${name}": there is nobody to call`,
          cure: 'put a CSV file in the bucket and import it (docs/lists.md)',
        }),
      ];
    const importing = found.filter(({ state }) => state === 'importing');
    if (importing.length > 0)
      return [
        at({
          rule: 'list',
          severity: 'error',
          why: `the import of ${importing.length === 1 ? 'a list' : `${importing.length} lists`} has not ended: how many will be skipped is not known yet`,
          cure: 'start again when it has; "campaign report" shows how far it is',
        }),
      ];
    const members = sum(found, ({ members }) => members);
    const skipped = sum(found, ({ skipped }) => skipped);
    if (members === 0)
      return [
        at({
          rule: 'list',
          severity: 'error',
          why: `its lists brought no member: ${count(
            sum(found, ({ bad }) => bad),
            'bad row',
          )}, ${count(
            sum(found, ({ duplicates }) => duplicates),
            'duplicate',
          )}`,
          cure: 'read the report of bad rows beside the list, mend the rows and import it again',
        }),
      ];
    if (skipped === 0) return [];
    return [
      at({
        rule: 'skipped',
        severity: skipped === members ? 'error' : 'warning',
        why: `of ${count(members, 'member')} ${skipped === members ? 'all' : number(skipped)} will be skipped, as things stood at the import: ${reasons(found)}`,
        cure: cureOf(found),
      }),
    ];
  };

const reasons = (lists: readonly ListOfCampaign[]): string =>
  [...skipsOf(lists)]
    .sort(([, a], [, b]) => b - a)
    .map(([code, times]) => `${code} ${number(times)}`)
    .join(', ');

const cureOf = (lists: readonly ListOfCampaign[]): string => {
  const skips = skipsOf(lists);
  return skips.has('gate.national-list-missing') || skips.has('gate.national-list-stale')
    ? 'import the current national do-not-call list (docs/lists.md); nobody whom it names is called'
    : 'nothing has to be done: the gate decides again at each call, and the report tells why';
};

const skipsOf = (lists: readonly ListOfCampaign[]): ReadonlyMap<string, number> => {
  const skips = new Map<string, number>();
  for (const [code, times] of lists.flatMap((list) => Object.entries(list.skips)))
    skips.set(code, (skips.get(code) ?? 0) + times);
  return skips;
};

const sum = (lists: readonly ListOfCampaign[], of: (list: ListOfCampaign) => number): number =>
  lists.reduce((total, list) => total + of(list), 0);
const number = (value: number): string => value.toLocaleString('en-GB');
const count = (value: number, thing: string): string => `${number(value)} ${thing}${value === 1 ? '' : 's'}`;

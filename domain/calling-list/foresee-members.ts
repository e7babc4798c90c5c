import { questionOf } from '../dialling/decide.ts';
import { foresee } from '../dialling/gate.ts';
import type { NumberRecord, OutboundSettings } from '../dialling/model.ts';
import type { NationalLists } from '../dialling/ports.ts';
import type { Clock } from '../shared/ports.ts';
import { memberOf } from './member-of.ts';
import type { Foresight, ListCampaigns } from './ports.ts';

export interface ForeseeMembersPorts {
  readonly campaigns: ListCampaigns;
  /** By key, in the order asked; consistent. */
  readonly records: (keys: readonly string[]) => Promise<readonly NumberRecord[]>;
  readonly nationalLists: NationalLists;
  readonly settings: OutboundSettings;
  readonly deploymentZone: string;
  readonly clock: Clock;
}

/** Asks the gate about members as they come, with what is known of their numbers now. The gate asks again when they are to be dialled. */
export const foreseeMembers = (ports: ForeseeMembersPorts): Foresight => ({
  reasons: async ({ id, request }, rows) => {
    const running = request.kind === 'members' ? await ports.campaigns.find(request.campaign) : undefined;
    if (running === undefined || rows.length === 0) return rows.map(() => []);
    const { name } = running.campaign;
    const [records, nationalLists] = await Promise.all([
      ports.records(rows.map(({ key }) => key)),
      ports.nationalLists.current(),
    ]);
    const now = ports.clock.now();
    return rows.map((row, index) => {
      const record = records[index] ?? unknownNumber(row.key);
      const dial = { campaign: name, key: row.key, attempt: 1 };
      const verdict = foresee(
        questionOf(ports, dial, running, memberOf(name, id, row), record, { now, nationalLists }),
      );
      return verdict.allowed ? [] : [...new Set(verdict.reasons.map(({ code }) => code))];
    });
  },
});

/** A number about which nothing is written. */
export const unknownNumber = (key: string): NumberRecord => ({
  key,
  revision: 0,
  refusals: [],
  consents: [],
  listed: {},
  attempts: [],
  active: undefined,
});

import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import { isOpen } from '../working-time/is-open.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { nextOpening } from '../working-time/next-opening.ts';
import type { DirectoryStore, ReachedBy } from './model.ts';

export interface DirectoryPorts {
  readonly directory: DirectoryStore;
  readonly clock: Clock;
  /** Of entries that have no hours of their own. */
  readonly workingTime: WorkingTime;
}

export interface Reachable {
  readonly name: string;
  readonly reachedBy: ReachedBy;
}
export type DirectoryRefusal =
  | { readonly code: 'directory.not-found' }
  | {
      readonly code: 'directory.closed';
      readonly name: string;
      readonly opensAt: Date;
      /** In which the opening is spoken: the entry's own. */
      readonly timeZone: string;
    };

/** Who answers behind a code, if anybody does now. */
export const lookUpDirectory =
  ({ directory, clock, workingTime }: DirectoryPorts) =>
  async (code: string, language: Language): Promise<Result<Reachable, DirectoryRefusal>> => {
    const entry = await directory.find(code);
    if (entry === undefined) return refuse({ code: 'directory.not-found' });

    const hours = entry.workingTime ?? workingTime;
    const name = entry.names[language];
    const now = clock.now();
    return isOpen(hours, now)
      ? ok({ name, reachedBy: entry.reachedBy })
      : refuse({
          code: 'directory.closed',
          name,
          opensAt: nextOpening(hours, now),
          timeZone: hours.timeZone,
        });
  };

import type { DirectoryEntry, ReachedBy } from '../../domain/directory/model.ts';
import { teams } from '../../domain/need/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import entries from '../../examples/sample/directory.json' with { type: 'json' };

interface DirectoryLine {
  readonly code: string;
  readonly kind: string;
  readonly names: DirectoryEntry['names'];
  readonly languages: readonly string[];
  readonly reachedBy: { readonly team?: string; readonly number?: string };
  readonly timeZone?: string;
  /** ISO weekday, opens, closes. */
  readonly opens?: readonly (readonly (number | string)[])[];
}

/** People, services and outside numbers; those without hours of their own follow the centre's. */
export const sampleDirectory = (): readonly DirectoryEntry[] =>
  entries.map(({ code, kind, names, languages: spoken, reachedBy, timeZone, opens }: DirectoryLine) => ({
    code,
    kind: kind === 'person' || kind === 'outside' ? kind : 'service',
    names,
    languages: spoken.filter(isLanguage),
    reachedBy: reachedByOf(code, reachedBy),
    ...(opens === undefined
      ? {}
      : {
          workingTime: {
            timeZone: timeZone ?? 'Europe/Brussels',
            weekly: opens.map(([day, from, to]) => ({
              day: Number(day),
              opens: String(from),
              closes: String(to),
            })),
            holidays: [],
          },
        }),
  }));

const reachedByOf = (code: string, { team, number }: DirectoryLine['reachedBy']): ReachedBy => {
  const ours = teams.find((name) => name === team);
  if (ours !== undefined) return { team: ours };
  if (number !== undefined) return { number };
  throw new Error(`the sample directory entry ${code} has neither a team of ours nor a number`);
};

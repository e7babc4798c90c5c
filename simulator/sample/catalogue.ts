import type { DirectoryEntry, ReachedBy } from '../../domain/directory/model.ts';
import { type Need, needNames, teams } from '../../domain/need/model.ts';
import { type Direction, directions, type ScriptVersion } from '../../domain/script/model.ts';
import { isLanguage, languages } from '../../domain/shared/language.ts';
import entries from '../../examples/sample/directory.json' with { type: 'json' };

/** Every script of a direction and need: two versions a language that share the contacts three to one, one for professionals on inbound. */
export const sampleScripts = (): readonly {
  readonly direction: Direction;
  readonly need: Need;
  readonly versions: readonly ScriptVersion[];
}[] =>
  directions.flatMap((direction) =>
    needNames.map((need) => ({
      direction,
      need,
      versions: languages.flatMap((language): readonly ScriptVersion[] => {
        const scriptId = `${direction}-${need}`;
        const general = [
          { scriptId, version: '1', language, weight: 3 },
          { scriptId, version: '2', language, weight: 1 },
        ];
        return direction === 'inbound'
          ? [
              ...general,
              {
                scriptId: `${scriptId}-professional`,
                version: '1',
                language,
                segment: 'professional',
                weight: 1,
              },
            ]
          : general;
      }),
    })),
  );

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

import type { ScriptFigures } from '../../protocol.ts';

export interface ScriptWithVersions {
  readonly script: string;
  readonly title: ScriptFigures['title'];
  /** Newest name last. */
  readonly versions: readonly ScriptFigures[];
  readonly verdict: Verdict;
}
export type Verdict =
  | { readonly kind: 'alone' }
  | { readonly kind: 'equal' }
  /** `sure`: chance alone would hardly (1 in 20) make such a difference. */
  | { readonly kind: 'ahead'; readonly version: string; readonly sure: boolean };

/** Those that were followed most come first. */
export const byScript = (figures: readonly ScriptFigures[]): readonly ScriptWithVersions[] =>
  [...Map.groupBy(figures, ({ script }) => script)]
    .map(([script, unordered]) => {
      const versions = unordered.toSorted((a, b) => (a.version < b.version ? -1 : 1));
      return { script, title: versions.at(-1)?.title, versions, verdict: compare(versions) };
    })
    .sort((a, b) => contactsOf(b) - contactsOf(a) || (a.script < b.script ? -1 : 1));

const contactsOf = ({ versions }: ScriptWithVersions): number =>
  versions.reduce((sum, { contacts }) => sum + contacts, 0);

/** Of contacts that went through the version, the share that reached what the talk was for; 0 when there were none. */
export const reachedShare = ({ contacts, good }: ScriptFigures): number =>
  contacts === 0 ? 0 : good / contacts;

/** The best against the second: difference of two shares, normal approximation, 95 %. Fewer than five good or five other contacts prove nothing. */
const compare = (versions: readonly ScriptFigures[]): Verdict => {
  const [best, second] = versions
    .filter(({ contacts }) => contacts > 0)
    .sort((a, b) => reachedShare(b) - reachedShare(a));
  if (best === undefined || second === undefined) return { kind: 'alone' };
  const difference = reachedShare(best) - reachedShare(second);
  if (difference === 0) return { kind: 'equal' };
  const good = best.good + second.good;
  const all = best.contacts + second.contacts;
  const share = good / all;
  const deviation = Math.sqrt(share * (1 - share) * (1 / best.contacts + 1 / second.contacts));
  const enough = [best, second].every(({ contacts }) => contacts * Math.min(share, 1 - share) >= 5);
  return { kind: 'ahead', version: best.version, sure: enough && difference > 1.96 * deviation };
};

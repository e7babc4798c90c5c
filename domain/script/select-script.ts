import { ok, type Result, refuse } from '../shared/result.ts';
import { shareOf } from '../shared/share-of.ts';
import type { ScriptCatalogue, ScriptRequest, ScriptVersion } from './model.ts';

export interface NoScript {
  readonly code: 'script.none';
}

/**
 * The script for a contact. What is written for its campaign comes before what is for any, then what is for its segment; among the versions
 * left the contact falls to one by weight, always to the same one while the weights stand, so that a transfer does not change the words.
 */
export const selectScript =
  ({ catalogue }: { readonly catalogue: ScriptCatalogue }) =>
  async (request: ScriptRequest): Promise<Result<ScriptVersion, NoScript>> => {
    const listed = await catalogue.list(request.direction, request.need);
    const fitting = listed.filter(
      ({ language, campaign, segment, weight }) =>
        weight > 0 &&
        (language === undefined || language === request.language) &&
        (campaign === undefined || campaign === request.campaign) &&
        (segment === undefined || segment === request.segment),
    );
    const chosen = byWeight(closest(fitting), request.contactId);
    return chosen === undefined ? refuse({ code: 'script.none' }) : ok(chosen);
  };

/** Those written for the narrowest circle: a campaign outweighs a segment. */
const closest = (versions: readonly ScriptVersion[]): readonly ScriptVersion[] => {
  const narrowest = Math.max(...versions.map(narrowness));
  return versions.filter((version) => narrowness(version) === narrowest);
};
const narrowness = ({ campaign, segment }: ScriptVersion): number =>
  (campaign === undefined ? 0 : 2) + (segment === undefined ? 0 : 1);

/** The order of the catalogue does not matter: versions stand by name. */
const byWeight = (versions: readonly ScriptVersion[], contactId: string): ScriptVersion | undefined => {
  const inOrder = [...versions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const total = inOrder.reduce((sum, { weight }) => sum + weight, 0);
  let rest = shareOf(contactId) * total;
  for (const version of inOrder) {
    rest -= version.weight;
    if (rest < 0) return version;
  }
  return inOrder.at(-1);
};
const nameOf = ({ scriptId, version }: ScriptVersion): string => `${scriptId} ${version}`;

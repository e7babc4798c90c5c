import type { Clock } from '../shared/ports.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import { checkCampaign } from './check-campaign.ts';
import { checkReadiness, type ReadinessPorts } from './check-readiness.ts';
import type { CampaignFinding } from './finding.ts';
import type { Campaign, CampaignChange, CampaignState, RunningCampaign } from './model.ts';
import type { CampaignBook, Surroundings } from './ports.ts';
import type { CampaignRefusal } from './refusals.ts';
import { possibleIn, transitions } from './transitions.ts';

export interface ChangeCampaignPorts extends ReadinessPorts, RestCampaignPorts {
  readonly surroundings: Surroundings;
}
export interface RestCampaignPorts {
  readonly book: CampaignBook;
  readonly clock: Clock;
}

interface ChangeBase {
  readonly campaign: string;
  /** A person's user name. */
  readonly by: string;
  /** In a few words, for the record. */
  readonly why: string;
}
export type RestRequest = ChangeBase & { readonly action: 'pause' | 'stop' | 'complete' };
export type ChangeRequest =
  | RestRequest
  | (ChangeBase & { readonly action: 'create' | 'edit'; readonly document: Campaign })
  | (ChangeBase & { readonly action: 'start' | 'resume' });

export interface Changed {
  readonly now: RunningCampaign;
  readonly change: CampaignChange;
  /** What somebody should know, such as how many members will not be called, and why. */
  readonly warnings: readonly CampaignFinding[];
}

/** What is to be found out before a campaign is changed to this. @param becomes undefined: it stays as it is. */
type Findings = (
  document: Campaign,
  becomes: CampaignState | undefined,
) => Promise<readonly CampaignFinding[]>;

/** How often a change is made again on what somebody else has made of it meanwhile. */
const tries = 3;

/**
 * Changes a campaign: legal changes only, on the revision that stands, with who and why. Nothing starts or goes on before its document and what is
 * around it are fit.
 */
export const changeCampaign = (ports: ChangeCampaignPorts) => {
  const ready = checkReadiness(ports);
  return (request: ChangeRequest): Promise<Result<Changed, CampaignRefusal>> =>
    change(ports, request, async (document, becomes) => {
      const rests = becomes === 'paused' || becomes === 'stopped' || becomes === 'complete';
      if (rests) return [];
      return [
        ...checkCampaign(document, await ports.surroundings.read()),
        ...(becomes === 'running' ? await ready(document) : []),
      ];
    });
};

/** Lets a campaign rest, for a while or for good: nothing has to be fit for that. */
export const restCampaign =
  (ports: RestCampaignPorts) =>
  (request: RestRequest): Promise<Result<Changed, CampaignRefusal>> =>
    change(ports, request, async () => []);

const change = async (
  ports: RestCampaignPorts,
  request: ChangeRequest,
  find: Findings,
): Promise<Result<Changed, CampaignRefusal>> => {
  const { campaign, action } = request;
  if (request.why.trim() === '') return refuse({ code: 'campaign.why-missing', campaign, action });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const planned = await plan(ports, request, find);
    if (!planned.ok) return planned;
    const { now, change, warnings } = planned.value;
    if ((await ports.book.write(now, change)) === 'written') return ok({ now, change, warnings });
  }
  return refuse({ code: 'campaign.changed-meanwhile', campaign });
};

const plan = async (
  { book, clock }: RestCampaignPorts,
  request: ChangeRequest,
  find: Findings,
): Promise<Result<Changed, CampaignRefusal>> => {
  const { campaign, action, by, why } = request;
  const standing = await book.find(campaign);
  const next = nextOf(standing, request);
  if (!next.ok) {
    const known = next.error.code === 'campaign.unknown' ? await names(book) : [];
    return next.error.code === 'campaign.unknown' ? refuse({ ...next.error, known }) : next;
  }
  const { document, becomes, what } = next.value;
  const findings = await find(document, becomes);
  if (findings.some(({ severity }) => severity === 'error'))
    return refuse({ code: 'campaign.not-ready', campaign, action, findings });
  const at = clock.now();
  const revision = (standing?.revision ?? 0) + 1;
  return ok({
    now: { campaign: document, state: becomes ?? standing?.state ?? 'draft', revision, changedAt: at },
    change: { campaign, revision, what, at, by, why },
    warnings: findings,
  });
};

interface Next {
  readonly document: Campaign;
  readonly becomes: CampaignState | undefined;
  readonly what: CampaignChange['what'];
}

/** What the change makes of the campaign that stands, when it is a legal one. */
const nextOf = (
  standing: RunningCampaign | undefined,
  request: ChangeRequest,
): Result<Next, CampaignRefusal> => {
  const { campaign, action } = request;
  if (action === 'create')
    return standing === undefined
      ? ok({ document: request.document, becomes: undefined, what: 'created' })
      : refuse({ code: 'campaign.name-taken', campaign, state: standing.state });
  if (standing === undefined) return refuse({ code: 'campaign.unknown', campaign, known: [] });
  const { from, to, what } = transitions[action];
  const { state } = standing;
  if (!from.includes(state))
    return refuse({ code: 'campaign.not-now', campaign, action, state, possible: possibleIn(state) });
  const document = action === 'edit' ? request.document : standing.campaign;
  return state !== 'draft' && document.kind !== standing.campaign.kind
    ? refuse({ code: 'campaign.kind-fixed', campaign, kind: standing.campaign.kind })
    : ok({ document, becomes: to, what });
};

const names = async (book: CampaignBook): Promise<readonly string[]> =>
  (await book.all()).map(({ campaign }) => campaign.name);

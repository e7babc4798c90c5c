import type { CampaignReport } from '../../domain/campaign/report.ts';
import type { LocalCentre } from '../local/open-centre.ts';

type Answer = Readonly<Record<string, unknown>> & { readonly outcome: string };
interface Changed {
  readonly state: string;
  readonly warnings: readonly { readonly why: string; readonly cure: string }[];
}

/** What operators do in the cloud with the AWS command line: put a file into the bucket, and start functions. */
export interface Operator {
  /** @throws Error with the function's own words when it refuses. */
  change(request: Readonly<Record<string, unknown>>): Promise<Changed>;
  report(campaign: string): Promise<CampaignReport>;
  /** Puts the file into the bucket and imports it; resolves when it is. */
  importList(key: string, body: Uint8Array, request: Readonly<Record<string, unknown>>): Promise<void>;
}

/** An import of a few thousand rows takes seconds; one that takes longer than this is stuck. */
const mostImportSeconds = 600;

export const operator = ({ cloud, clock }: Pick<LocalCentre, 'cloud' | 'clock'>): Operator => {
  const invoke = async (name: string, event: unknown): Promise<Answer> => {
    const answer = await cloud.invokeFunction(name, event);
    if (!answer.ok) throw new Error(`the function ${name} failed: ${answer.error}`);
    return answer.payload as Answer;
  };
  const refusal = (name: string, answer: Answer): Error =>
    new Error(
      `${name}: ${typeof answer['why'] === 'string' ? answer['why'] : JSON.stringify(answer['problems'] ?? answer)}`,
    );
  return {
    change: async (request) => {
      const answer = await invoke('change-campaign', request);
      if (typeof answer['state'] !== 'string') throw refusal('change-campaign', answer);
      return answer as unknown as Changed;
    },
    report: async (campaign) => {
      const answer = await invoke('campaign-report', { campaign });
      if (answer.outcome !== 'report') throw refusal('campaign-report', answer);
      return dated(answer['report']) as CampaignReport;
    },
    importList: async (key, body, request) => {
      const bucket = cloud.buckets.get(cloud.environmentOf('import-list')['LISTS_BUCKET'] ?? '');
      if (bucket === undefined) throw new Error('the assembly has no bucket for lists');
      bucket.set(key, {
        body: Buffer.from(body),
        contentType: 'text/csv',
        metadata: {},
        modified: clock.now(),
      });
      for (let waited = 0; waited < mostImportSeconds; waited += 5) {
        const answer = await invoke('import-list', { ...request, key });
        if (answer.outcome === 'imported') return;
        if (answer.outcome !== 'importing') throw refusal('import-list', answer);
        await clock.advance(5_000);
      }
      throw new Error(`the list ${key} is still being imported after ${mostImportSeconds} s`);
    },
  };
};

/** Instants come as text out of a function. */
const dated = (value: unknown): unknown => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return new Date(value);
  if (Array.isArray(value)) return value.map(dated);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, dated(inner)]))
    : value;
};

import * as z from 'zod/mini';
import type { Campaign } from '../../domain/campaign/model.ts';
import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { campaignDocument, campaignOf } from '../../lambdas/change-campaign/contract.ts';
import { problemsOf } from '../scripts/explain.ts';
import type { Finding } from '../scripts/finding.ts';
import { readYaml } from '../yaml-file.ts';

/** A campaign out of its file, with what the file says where. */
export interface CampaignFile {
  readonly campaign: Campaign;
  /** As it is sent to the function that changes campaigns. */
  readonly document: unknown;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}
export interface UnreadableCampaign {
  readonly code: 'campaign.unreadable';
  readonly findings: readonly Finding[];
}

/** Reads a campaign from the text of its file. @param file as findings name it. */
export const readCampaign = (text: string, file: string): Result<CampaignFile, UnreadableCampaign> => {
  const finding = (rule: string, told: Pick<Finding, 'why' | 'cure' | 'line'>): Finding => ({
    file,
    rule,
    severity: 'error',
    ...told,
  });
  const yaml = readYaml(text);
  if (!yaml.ok)
    return refuse({
      code: 'campaign.unreadable',
      findings: yaml.faults.map((fault) => finding('yaml', fault)),
    });
  const parsed = z.safeParse(campaignDocument, yaml.value);
  if (parsed.success)
    return ok({ campaign: campaignOf(parsed.data), document: yaml.value, lineOf: yaml.lineOf });
  return refuse({
    code: 'campaign.unreadable',
    findings: problemsOf(parsed.error.issues, yaml.value).map(({ rule, path, why, cure }) =>
      finding(rule, {
        line: yaml.lineOf(path),
        why: why.replace(/^the script/, 'the campaign'),
        cure:
          rule === 'translated'
            ? 'write it: every agent reads it in a language of theirs'
            : cure
                .replace('docs/scripts.md', 'docs/campaigns.md')
                .replace('add "id"', 'write keys and values'),
      }),
    ),
  });
};

/** The JSON Schema that editors complete campaigns from. */
export const campaignJsonSchema = (): object => z.toJSONSchema(campaignDocument, { io: 'input' });

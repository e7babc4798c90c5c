import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { flowsFor } from '../contact-flows/flows/index.ts';
import { modules } from '../contact-flows/modules/index.ts';
import { scriptsToPublish } from '../contact-flows/scripts/publish.ts';
import { lambdas } from '../lambdas/registry.ts';
import { settings as ourSettings } from '../parloir.settings.ts';
import { type Bundles, bundleFunctions, projectRoot } from './constructs/bundle.ts';
import { customResourceEntryPoints } from './custom-resources/entry-points.ts';
import { everyTemplate } from './every-template.ts';
import { reviewFlows } from './flow-review.ts';
import { checkUses, usesOf } from './limits.ts';
import { readSettings, type Settings, type SettingsInput } from './settings.ts';
import { CampaignsStack } from './stacks/campaigns.ts';
import { ContactCenterStack } from './stacks/contact-center.ts';
import { DataStack } from './stacks/data.ts';
import { OperationsStack } from './stacks/operations.ts';

export interface SynthOptions {
  /** Left out: the deployment's own, `parloir.settings.ts`. */
  readonly settings?: SettingsInput;
  /** Public holidays are written from its year on. Left out: now. */
  readonly now?: Date;
  /**
   * False leaves out what takes most of the time: cdk-nag, the check of the templates against CloudFormation's schemas, and the review of
   * the flows (a third of a second and more; the tests do it).
   */
  readonly validate?: boolean;
}

/**
 * Writes the cloud assembly: bundled functions and templates. Needs no account and no network.
 *
 * @param outdir is made when it is not there.
 * @returns the folder of the assembly.
 * @throws InvalidSettings or InvalidScripts with everything that is wrong; Error «ValidationFailed» when a template is; Error naming the function, flow with
 *   its block, or limit when the source cannot be deployed.
 */
export const synthesize = async (
  outdir: string,
  { settings = ourSettings, now = new Date(), validate = true }: SynthOptions = {},
): Promise<string> => {
  const checked = readSettings(settings);
  const app = createApp(outdir, checked, now, await bundleEverything(), validate);
  if (validate) {
    reviewFlows(app);
    reviewedBySolutions(app);
  }
  const { directory } = withValidation(validate, () => app.synth());
  checkUses(usesOf(directory));
  return directory;
};

/** CloudFormation's own schemas, of nested stacks too, and cdk-nag's rules for solutions: what either finds fails the synth. */
export const reviewedBySolutions = (app: App): void => {
  Validations.of(app).addPlugins(everyTemplate, new AwsSolutionsChecks(app));
};

/**
 * The four stacks, each after those it reads from.
 *
 * @param traces notes where in our source each resource was made: findings name the line, and the synth takes half a second longer.
 */
export const createApp = (
  outdir: string,
  settings: Settings,
  now: Date,
  bundles: Bundles,
  traces = true,
): App => {
  const { context } = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')) as {
    readonly context: Record<string, unknown>;
  };
  const app = new App({
    outdir,
    // The command line switches this on by itself; the local centre finds a function's code by it.
    context: { ...context, 'aws:cdk:enable-asset-metadata': true },
    analyticsReporting: false,
    stackTraces: traces,
    treeMetadata: traces,
  });
  const { deployment, region } = settings;
  const shared = { env: { region }, suppressTemplateIndentation: true } as const;
  const data = new DataStack(app, `${deployment}-data`, { ...shared, deployment });
  const campaigns = new CampaignsStack(app, `${deployment}-campaigns`, { ...shared, settings });
  const center = new ContactCenterStack(app, `${deployment}-contact-center`, {
    ...shared,
    settings,
    now,
    bundles,
    flows: flowsFor({ speech: settings.lexBotAliasArn !== undefined }),
    modules,
    scripts: scriptsToPublish(settings.calendars.map(({ name }) => name)),
    entryFlow: { name: 'entry' },
  });
  const operations = new OperationsStack(app, `${deployment}-operations`, { ...shared, settings });
  center.addStackDependency(data);
  center.addStackDependency(campaigns);
  operations.addStackDependency(center);
  return app;
};

const bundleEverything = (): Promise<Bundles> =>
  bundleFunctions({
    ...Object.fromEntries(Object.keys(lambdas).map((name) => [name, `lambdas/${name}/main.ts`])),
    ...customResourceEntryPoints,
  });

/** The check against CloudFormation's schemas has no switch but the variable CDK_VALIDATION. */
export const withValidation = <T>(validate: boolean, run: () => T): T => {
  if (validate) return run();
  const before = process.env['CDK_VALIDATION'];
  process.env['CDK_VALIDATION'] = 'false';
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['CDK_VALIDATION'];
    else process.env['CDK_VALIDATION'] = before;
  }
};

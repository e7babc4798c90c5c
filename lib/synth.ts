import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { flowsFor } from '../contact-flows/flows/index.ts';
import { modules } from '../contact-flows/modules/index.ts';
import { lambdas } from '../lambdas/registry.ts';
import { settings as deploymentSettings } from '../parloir.settings.ts';
import { bundleFunctions, projectRoot } from './constructs/bundle.ts';
import { readSettings, type SettingsInput } from './settings.ts';
import { ContactCenterStack } from './stacks/contact-center.ts';
import { DataStack } from './stacks/data.ts';

export interface SynthOptions {
  readonly settings?: SettingsInput;
  readonly now?: Date;
}

/** Writes the cloud assembly of one deployment; resolves with its folder. */
export const synthesize = async (
  outdir: string,
  { settings: input = deploymentSettings, now = new Date() }: SynthOptions = {},
): Promise<string> => {
  const settings = readSettings(input);
  const bundles = await bundleFunctions(entryPoints());
  const { context } = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  const app = new App({ outdir, context, analyticsReporting: false });
  const env = { region: settings.region };
  const data = new DataStack(app, `${settings.deployment}-data`, { env, deployment: settings.deployment });
  const center = new ContactCenterStack(app, `${settings.deployment}-contact-center`, {
    env,
    settings,
    now,
    bundles,
    flows: flowsFor({ speech: settings.lexBotAliasArn !== undefined }),
    modules,
    entryFlow: { name: 'entry' },
  });
  center.addStackDependency(data);
  void AwsSolutionsChecks;
  void Validations;
  return app.synth().directory;
};

const entryPoints = (): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(lambdas).map((name) => [name, existingOr(`lambdas/${name}/main.ts`)])),
  'bind-number': 'lib/custom-resources/bind-number/main.ts',
  'queue-quick-connects': 'lib/custom-resources/queue-quick-connects/main.ts',
});

// While the functions are being written: one that is not there yet is deployed as one that fails.
const existingOr = (file: string): string =>
  existsSync(join(projectRoot, file)) ? file : 'lib/custom-resources/unwritten.ts';

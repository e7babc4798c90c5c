import { join } from 'node:path';
import { CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Published, sha256 } from '../../contact-flows/scripts/publish.ts';
import { listItems, scriptItem } from '../../lambdas/shared/script-items.ts';
import type { Publication } from '../custom-resources/publish-scripts/handler.ts';
import { type Bundles, writeIfChanged } from './bundle.ts';
import { onlyThrough } from './keys.ts';
import { type LogSettings, PrivateFunction } from './private-function.ts';

/**
 * Writes the scripts into the catalogue while the stack is deployed. They travel beside the function's code: a template holds 1 MB at most, and
 * the custom resource has only their digest, so that CloudFormation runs it again when a script has changed.
 */
export class PublishedScripts extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      scripts,
      catalogue,
      bundles,
      logs,
    }: {
      readonly scripts: readonly Published[];
      readonly catalogue: { readonly name: string; readonly keyArn: string };
      readonly bundles: Bundles;
      readonly logs: LogSettings;
    },
  ) {
    super(scope, id);
    const bundle = bundles['publish-scripts'];
    if (bundle === undefined) throw new Error('the function "publish-scripts" was not bundled');
    const publication = publicationOf(scripts);
    writeIfChanged(join(bundle, 'scripts.json'), Buffer.from(JSON.stringify(publication)));
    const publisher = new PrivateFunction(this, 'Publisher', {
      name: 'publish-scripts',
      description: 'publish-scripts: writes the conversation scripts into the catalogue',
      bundle,
      timeoutSeconds: 120,
      environment: { CATALOGUE_TABLE: catalogue.name },
      logs,
      retryAttempts: 0,
    });
    const stack = Stack.of(this);
    publisher.allow(
      ['dynamodb:GetItem', 'dynamodb:PutItem'],
      [stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: catalogue.name })],
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SCRIPT#*', 'SCRIPTS', 'SCRIPTS#*'] } },
    );
    publisher.allow(
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      [catalogue.keyArn],
      onlyThrough(stack, 'dynamodb'),
    );
    new CustomResource(this, 'Scripts', {
      resourceType: 'Custom::PublishedScripts',
      serviceToken: publisher.function.functionArn,
      serviceTimeout: Duration.minutes(5), // CloudFormation waits an hour otherwise
      properties: { Digest: publication.digest },
    }).node.addDependency(publisher);
  }
}

/** The same scripts give the same bytes: the function is not deployed again for nothing. */
export const publicationOf = (scripts: readonly Published[]): Publication => {
  const contents = { documents: scripts.map(scriptItem), lists: listItems(scripts) };
  return { digest: sha256(JSON.stringify(contents)).slice(0, 16), ...contents };
};

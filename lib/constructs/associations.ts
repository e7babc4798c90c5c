import { Stack } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import { inLanes } from './lanes.ts';
import type { RegistryFunctions } from './registry-functions.ts';

/** A thing outside the instance that flows may name, and what must exist before they do. */
export interface Associated {
  readonly arn: string;
  readonly association: CfnIntegrationAssociation;
}

/**
 * Connect invokes only functions that are associated with the instance, and refuses a flow that names another one. A function that starts contacts in
 * flows waits for those, and they for other functions: its own association stands outside the lanes, so that no other waits behind it.
 */
export class LambdaAssociations extends Construct {
  readonly #byName = new Map<LambdaName, Associated>();

  constructor(
    scope: Construct,
    id: string,
    { instanceArn, functions }: { readonly instanceArn: string; readonly functions: RegistryFunctions },
  ) {
    super(scope, id);
    const last = new Construct(this, 'Last');
    for (const [name, { function: fn }] of functions.all) {
      const { trigger, startsFlows = [] }: LambdaDefinition = lambdas[name];
      if (trigger.kind !== 'flow') continue;
      fn.addPermission('Connect', {
        principal: new ServicePrincipal('connect.amazonaws.com'),
        sourceArn: instanceArn,
        sourceAccount: Stack.of(this).account,
      });
      const scope = startsFlows.length > 0 ? last : this;
      const association = new CfnIntegrationAssociation(scope, name, {
        instanceId: instanceArn,
        integrationType: 'LAMBDA_FUNCTION',
        integrationArn: fn.functionArn,
      });
      this.#byName.set(name, { arn: fn.functionArn, association });
    }
    inLanes(this);
  }

  of(name: LambdaName): Associated {
    const found = this.#byName.get(name);
    if (!found)
      throw new Error(
        `the function "${name}" is not called by flows: give it the trigger "flow" in lambdas/registry.ts`,
      );
    return found;
  }
}

/** The bot of the settings; a flow that names one which is not associated is refused. */
export const associateBot = (
  scope: Construct,
  { instanceArn, botAliasArn }: { readonly instanceArn: string; readonly botAliasArn: string | undefined },
): Associated | undefined =>
  botAliasArn === undefined
    ? undefined
    : {
        arn: botAliasArn,
        association: new CfnIntegrationAssociation(scope, 'LexBot', {
          instanceId: instanceArn,
          integrationType: 'LEX_BOT',
          integrationArn: botAliasArn,
        }),
      };

import { dirname, join } from 'node:path';
import { CloudFormationValidatePlugin, type IPolicyValidationContext, NestedStack } from 'aws-cdk-lib';

/** The check against CloudFormation's schemas, of nested stacks too: the one that the CDK registers by itself leaves them out. */
class EveryTemplate extends CloudFormationValidatePlugin {
  override validate(context: IPolicyValidationContext) {
    const nested = context.appConstruct.node
      .findAll()
      .filter((construct) => NestedStack.isNestedStack(construct))
      .map((stack) => ({
        stackConstructPath: stack.node.path,
        templatePath: join(dirname(context.templatePaths[0] ?? ''), stack.templateFile),
        accountId: context.accountId,
        region: context.region,
      }));
    return super.validate({
      ...context,
      templatePaths: [...context.templatePaths, ...nested.map(({ templatePath }) => templatePath)],
      stackTemplates: [...context.stackTemplates, ...nested],
    });
  }
}

/** One for all apps of a process: its engine takes a second to start. */
export const everyTemplate = new EveryTemplate();

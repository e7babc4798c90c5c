import { CfnResource, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** How many of a kind may be under way at once: the burst that Amazon Connect allows an operation; after that it is 2 a second. */
const width = 5;

/**
 * Keeps a deployment from asking Amazon Connect for too much at once: each resource of the scope waits for the one five before it. They
 * stand in the order in which they were made, so that none ever waits for one that needs it. A nested stack has lanes of its own.
 */
export const inLanes = (scope: Construct): void => {
  const resources = scope.node.children
    .filter((child) => !Stack.isStack(child))
    .map((child) => (CfnResource.isCfnResource(child) ? child : child.node.defaultChild))
    .filter((child) => child !== undefined && CfnResource.isCfnResource(child));
  resources.forEach((resource, index) => {
    const before = resources[index - width];
    if (before) resource.addResourceDependency(before);
  });
};

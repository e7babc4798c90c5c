import { noValue, type Resolved } from './intrinsics.ts';
import type { AssemblyStack } from './read.ts';

/** `AWS::Region` and its like. */
export const pseudoParameter = (stack: AssemblyStack, name: string): Resolved | undefined => {
  const values: Readonly<Record<string, Resolved>> = {
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  };
  return values[name];
};

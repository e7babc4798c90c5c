import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of cdk-nag that is right in general and wrong here: one rule, one construct, and why. */
export const acknowledge = (construct: IConstruct, rule: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
};

/** A value as cdk-nag writes it in the name of a finding: a reference to another resource is `<LogicalId.Attribute>`. */
export const asWritten = (scope: IConstruct, value: string): string =>
  written(Stack.of(scope).resolve(value));

const written = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const {
    Ref: reference,
    'Fn::GetAtt': attribute,
    'Fn::Join': joined,
  } = value as {
    Ref?: string;
    'Fn::GetAtt'?: readonly string[];
    'Fn::Join'?: readonly [string, readonly unknown[]];
  };
  if (reference !== undefined) return `<${reference}>`;
  if (attribute) return `<${attribute.join('.')}>`;
  return joined ? joined[1].map(written).join(joined[0]) : JSON.stringify(value);
};

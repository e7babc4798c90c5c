import type { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';

/**
 * How one stack tells a later one a name: through a parameter, not through a CloudFormation export. An export that is in use cannot
 * change, so the stack that gives it could not be updated before the one that takes it: a replaced function or table would stop the
 * deployment half way. A parameter changes freely and is read again when the taking stack is deployed next.
 */
export class Handover {
  readonly #stack: Stack;
  readonly #path: string;

  /** @param from the stack that gives, by its short name. */
  constructor(stack: Stack, deployment: string, from: string) {
    this.#stack = stack;
    this.#path = `/${deployment}/${from}`;
  }

  give(name: string, value: string): void {
    new StringParameter(this.#stack, `Give-${name}`, {
      parameterName: `${this.#path}/${name}`,
      stringValue: value,
    });
  }

  take(name: string): string {
    return StringParameter.valueForStringParameter(this.#stack, `${this.#path}/${name}`);
  }
}

import { Fn, type Stack } from 'aws-cdk-lib';
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

  /** Many of a kind in one parameter, by name: a stack may have 500 resources, and a parameter 4096 characters. */
  giveAll(kind: string, values: ReadonlyMap<string, string>): void {
    this.give(
      kind,
      [...values]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, value]) => value)
        .join(','),
    );
  }

  /** @param names all that were given, in any order. */
  takeOne(kind: string, names: readonly string[], name: string): string {
    const place = names.toSorted().indexOf(name);
    if (place < 0) throw new Error(`nothing called "${name}" was given with ${kind}: ${names.join(', ')}`);
    return Fn.select(place, Fn.split(',', this.take(kind)));
  }
}

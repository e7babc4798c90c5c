import { type Resource, referencesIn, type StackTemplate } from './assembly.ts';

/** A function of the template by the name that it has in the registry. */
export const functionNamed = (template: StackTemplate, name: string): readonly [string, Resource] => {
  const found = template
    .ofType('AWS::Lambda::Function')
    .find(([, resource]) => environmentOf(resource)['FUNCTION_NAME'] === name);
  if (!found) throw new Error(`the stack has no function ${name}`);
  return found;
};

export const environmentOf = ({ Properties }: Resource): Readonly<Record<string, unknown>> =>
  (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

/** What the function's role may do, beyond its own log. */
export const rightsOf = (template: StackTemplate, name: string): readonly Statement[] => {
  const [role] = referencesIn(functionNamed(template, name)[1].Properties['Role']);
  return template
    .ofType('AWS::IAM::Policy')
    .filter(([, { Properties }]) => referencesIn(Properties['Roles']).includes(role ?? ''))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
};

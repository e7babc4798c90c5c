import { type Advice, InvalidSettings } from './advice.ts';
import type { Settings } from './schema.ts';

/**
 * With credentials at hand the CDK command line says which account it deploys to. What belongs to another one, the example values
 * above all, is refused before anything is created rather than at the very end, when the number is bound.
 *
 * @param account undefined without credentials: nothing is checked.
 * @throws InvalidSettings
 */
export const checkAccount = (
  { instance, number, lexBotAliasArn }: Settings,
  account: string | undefined,
): void => {
  if (account === undefined) return;
  const advice = Object.entries({
    'instance.arn': instance.kind === 'import' ? instance.arn : undefined,
    'number.arn': number.kind === 'import' ? number.arn : undefined,
    lexBotAliasArn,
  }).flatMap(([path, arn]): readonly Advice[] => {
    const owner = arn?.split(':')[4];
    return owner === undefined || owner === account
      ? []
      : [
          {
            path,
            why: `it belongs to the account ${owner}, and the deployment goes to ${account}`,
            cure:
              path === 'number.arn'
                ? "write the ARN of your own number, or number: { kind: 'later' } until AWS has given you one"
                : 'write the ARN of your own',
          },
        ];
  });
  if (advice.length > 0) throw new InvalidSettings(advice);
};

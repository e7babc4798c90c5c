import type { CenterDefinition, UserDefinition } from '../center/definition.ts';

/**
 * Agents for the local centre: the assembly has only the first administrator, people are added in Connect. So many for each routing profile,
 * named after it. Those who call out for campaigns accept automatically: whoever was called hears the safe message after two seconds.
 */
export const simulatedUsers = (definition: CenterDefinition, perProfile = 2): readonly UserDefinition[] =>
  definition.routingProfiles.flatMap((profile) =>
    Array.from({ length: perProfile }, (_, index) => String(index + 1)).map((number) => ({
      arn: `${definition.instanceArn}/agent/${profile.name}-${number}`,
      username: `${profile.name}-${number}`,
      firstName: 'Agent',
      lastName: `${profile.name} ${number}`,
      routingProfileArn: profile.arn,
      autoAccepts: profile.name.startsWith('campaigns-'),
    })),
  );

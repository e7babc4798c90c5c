/** The functions that CloudFormation calls while it deploys, for what it has no resource for. */
export const customResourceEntryPoints = {
  'bind-number': 'lib/custom-resources/bind-number/main.ts',
  'queue-quick-connects': 'lib/custom-resources/queue-quick-connects/main.ts',
  'publish-scripts': 'lib/custom-resources/publish-scripts/main.ts',
} as const;

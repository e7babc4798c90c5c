/**
 * What each kind of person may do, by the API names of the permissions. Nobody but the administrator may dial by hand: a call that
 * an agent types into the softphone passes no rule about consent, hours or refusal.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-list.html
 */
const view = (...areas: readonly string[]) => areas.map((area) => `${area}.View`);
const change = (...areas: readonly string[]) =>
  areas.flatMap((area) => ['Create', 'Edit', 'View'].map((right) => `${area}.${right}`));

const agent = [
  'BasicAgentAccess',
  'CustomViews.Access',
  ...view('TransferDestinations', 'AgentStates', 'MyContacts'),
];

const supervisor = [
  ...agent,
  'AccessMetrics',
  'ManagerListenIn',
  'ManagerBargeIn',
  'ListenCallRecordings',
  ...view(
    'ContactSearch',
    'ContactAttributes',
    'Queues',
    'RoutingPolicies',
    'HoursOfOperation',
    'Users',
    'HistoricalChanges',
  ),
  ...change('MetricsReports', 'ReportSchedules'),
  'RoutingPolicies.Edit',
  'Users.Edit',
];

const administrator = [
  ...new Set([
    ...supervisor,
    ...change('Users', 'SecurityProfiles', 'AgentStates', 'ContactFlows', 'ContactFlowModules', 'Prompts'),
    ...change('Queues', 'RoutingPolicies', 'HoursOfOperation', 'TransferDestinations'),
    'Users.Delete',
    'Users.EditPermission',
    'Queues.EnableAndDisable',
    'ContactFlows.Publish',
    'ContactFlowModules.Publish',
    ...['Claim', 'Edit', 'View'].map((right) => `PhoneNumbers.${right}`),
  ]),
];

export const securityProfiles = {
  agent: { description: 'Takes contacts; does not dial by hand', permissions: agent },
  supervisor: {
    description: 'Listens in, barges in, hears recordings, sees every queue',
    permissions: supervisor,
  },
  administrator: { description: 'Lets people in and changes the centre', permissions: administrator },
} as const;

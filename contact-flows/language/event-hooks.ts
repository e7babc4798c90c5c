/** The events to which a flow can be tied. @see the devguide's page contact-actions-updatecontacteventhooks */
export const eventHooks = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
] as const;
export type EventHook = (typeof eventHooks)[number];

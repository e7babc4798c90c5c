/**
 * The team that serves a need; each team has a queue per language in the settings (several may share one). `campaigns` calls out and takes no
 * inbound: no need leads there.
 */
export const teams = ['service', 'appointments', 'complaints', 'sales', 'campaigns'] as const;
export type Team = (typeof teams)[number];

/**
 * What a caller can need (competency 01.01), with the team that serves it and its place in the queue.
 * `priority` is Connect's QueuePriority: 1 is served first, 5 is the default.
 */
export const needs = {
  appointment: { team: 'appointments', priority: 5 },
  complaint: { team: 'complaints', priority: 3 },
  'complaint-status': { team: 'complaints', priority: 4 },
  information: { team: 'service', priority: 5 },
  'commercial-question': { team: 'sales', priority: 4 },
  agent: { team: 'service', priority: 5 },
} as const satisfies Readonly<Record<string, { readonly team: Team; readonly priority: number }>>;
export type Need = keyof typeof needs;

export const needNames = Object.keys(needs) as readonly Need[];

import type { QueueOf } from '../../domain/dialling/dial-ports.ts';
import type { OutboundSettings } from '../../domain/dialling/model.ts';
import { type Language, languages } from '../../domain/shared/language.ts';
import { environment } from './environment.ts';

/** What the stack tells functions that call out, out of their environment. */
export const outboundSettings = (): OutboundSettings =>
  JSON.parse(environment('CALLING_OUT')) as OutboundSettings;

/**
 * The ARN of a flow in each language. @param name of the environment variable, such as `OUTBOUND_CALL_FLOWS`.
 * @throws Error naming variable and language: nobody is called without the flow that would greet them.
 */
export const flowsOf = (name: string): Readonly<Record<Language, string>> => {
  const flows = JSON.parse(environment(name)) as Readonly<Record<Language, unknown>>;
  for (const language of languages)
    if (typeof flows[language] !== 'string' || flows[language] === '')
      throw new Error(`${name} has no flow in ${language}: the stack must write it from the flows`);
  return flows as Readonly<Record<Language, string>>;
};

/** The queue, by ARN, that serves a team in a language: the environment variable `TEAM_QUEUES`. */
export const queueOfTeam = (): QueueOf => {
  const queues = JSON.parse(environment('TEAM_QUEUES')) as Readonly<
    Partial<Record<string, Partial<Record<Language, string>>>>
  >;
  return (team, language) => {
    const queue = queues[team]?.[language];
    if (queue === undefined)
      throw new Error(`TEAM_QUEUES has no queue of the team ${team} in ${language}: see settings.teams`);
    return queue;
  };
};

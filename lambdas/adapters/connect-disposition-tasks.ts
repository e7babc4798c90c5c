import { type ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import { guest } from '../../domain/appointment/model.ts';
import { dispositionTask } from '../../domain/contact/missing-disposition.ts';
import type { DispositionTasks } from '../../domain/contact/missing-disposition-ports.ts';
import type { Language } from '../../domain/shared/language.ts';
import { spokenInstant } from '../../domain/shared/spoken.ts';

export interface TaskSettings {
  readonly instanceId: string;
  /** The flow `disposition-task` in each language, by ARN. */
  readonly flows: Readonly<Record<Language, string>>;
  readonly timeZone: string;
}

/** What the agent reads on the task: of no customer, only of the talk. */
const words: Readonly<
  Record<Language, { readonly name: string; readonly description: (when: string) => string }>
> = {
  fr: {
    name: 'Clôture à compléter',
    description: (when) => `Votre contact du ${when} a été fermé sans clôture. Indiquez son résultat.`,
  },
  nl: {
    name: 'Afronding aan te vullen',
    description: (when) => `Uw contact van ${when} werd afgesloten zonder afronding. Noteer het resultaat.`,
  },
  de: {
    name: 'Abschluss nachtragen',
    description: (when) =>
      `Ihr Kontakt vom ${when} wurde ohne Abschluss beendet. Tragen Sie das Ergebnis nach.`,
  },
  en: {
    name: 'Disposition to complete',
    description: (when) =>
      `Your contact of ${when} was closed without a disposition. Please record its result.`,
  },
};

/**
 * Starts the task in Connect (`StartTaskContact`). An error of the client's side says that nothing was started; any other, and no answer,
 * says nothing: the task may be there. The client token is the conversation's, which helps and is no guard.
 */
export const connectDispositionTasks = (
  client: Pick<ConnectClient, 'send'>,
  { instanceId, flows, timeZone }: TaskSettings,
): DispositionTasks => ({
  start: async ({ conversationId, agentId, language, need, team, startedAt }) => {
    const { name, description } = words[language];
    try {
      await client.send(
        new StartTaskContactCommand({
          InstanceId: instanceId,
          ContactFlowId: idOf(flows[language]),
          Name: name,
          Description: description(spokenInstant(startedAt, timeZone, language)),
          ClientToken: `disposition-${conversationId}`,
          Attributes: {
            taskKind: dispositionTask,
            conversationId,
            agentId: agentId ?? 'none',
            language,
            need,
            team,
            // The wrap-up reads them; the conversation knows better.
            customerId: guest,
            scriptId: 'none',
            scriptVersion: 'none',
          },
        }),
      );
      return 'started';
    } catch (error) {
      if (!isOfClient(error)) return 'unknown';
      return busy.has(error.name) ? 'busy' : 'impossible';
    }
  },
});

/** Errors after which Connect asks to come back later. */
const busy: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
]);

const isOfClient = (error: unknown): error is { readonly name: string } =>
  error instanceof Error && '$fault' in error && error.$fault === 'client';

const idOf = (flowArn: string): string => flowArn.slice(flowArn.lastIndexOf('/') + 1);

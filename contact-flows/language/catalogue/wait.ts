import { type ActionType, copyOf, errors, exactly, type Form, isWord } from './action-type.ts';
import { waits } from './allowed-in.ts';
import { flag, integer, list, object, word } from './parameter-rule.ts';

const events = ['CustomerReturned', 'BotParticipantDisconnected'] as const;
const aWeek = 604_800;
const bounded = integer(1, aWeek, 'whole');

const waitingFor = (awaited: readonly string[]): Form => ({
  name: awaited.length === 0 ? 'plain' : `for ${awaited.join(' and ')}`,
  when: ({ Events }) =>
    events.every((event) => awaited.includes(event) === (Array.isArray(Events) && Events.includes(event))),
  parameters: object({ TimeLimitSeconds: bounded }, { Events: list(word(...events)) }),
  conditions: exactly('WaitCompleted', ...awaited),
  errors: errors([
    'NoMatchingError',
    ...(awaited.includes('BotParticipantDisconnected') ? ['ParticipantNotFound'] : []),
  ]),
});

export const wait: ActionType = {
  type: 'Wait',
  group: 'branch',
  block: 'Wait',
  source: 'flow-control-actions-wait, and the API’s refusals',
  forms: [
    {
      name: 'keep running (undocumented; accepted by the API)',
      when: ({ ContinueExecution }) => isWord(ContinueExecution, 'True'),
      parameters: object(
        { ContinueExecution: flag, MinimumWaitTimeSeconds: bounded },
        { TimeLimitSeconds: bounded },
      ),
      conditions: exactly('Continue', 'WaitCompleted'),
      errors: errors(['NoMatchingError']),
    },
    waitingFor([...events]),
    waitingFor(['CustomerReturned']),
    waitingFor(['BotParticipantDisconnected']),
    {
      ...waitingFor([]),
      when: () => true,
    },
  ],
  next: copyOf('NoMatchingError'),
  flowTypes: waits,
  channels: { chat: 'works', task: 'works', email: 'works' },
};

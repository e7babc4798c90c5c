import type { Block } from '../flow.ts';
import { branchesTo, errorsTo } from '../targets.ts';

/** Wait, up to a week; `onReturn` goes on as soon as the customer of a chat is back. On a call it takes the error branch. */
export const wait = <const L extends string>(
  seconds: number,
  options: { readonly onReturn?: L; readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'Wait',
  Parameters: {
    TimeLimitSeconds: String(seconds),
    ...(options.onReturn ? { Events: ['CustomerReturned'] } : {}),
  },
  Transitions: {
    NextAction: options.onError,
    Conditions: branchesTo<L>({
      ...(options.onReturn ? { CustomerReturned: options.onReturn } : {}),
      WaitCompleted: options.next,
    }),
    Errors: errorsTo({ NoMatchingError: options.onError }),
  },
});

/** Wait until the bot has left the chat. */
export const waitForBot = <const L extends string>(
  seconds: number,
  options: { readonly onLeft: L; readonly next: L; readonly onNoBot: L; readonly onError: L },
): Block<L> => ({
  Type: 'Wait',
  Parameters: { TimeLimitSeconds: String(seconds), Events: ['BotParticipantDisconnected'] },
  Transitions: {
    NextAction: options.onError,
    Conditions: branchesTo<L>({ BotParticipantDisconnected: options.onLeft, WaitCompleted: options.next }),
    Errors: errorsTo({ NoMatchingError: options.onError, ParticipantNotFound: options.onNoBot }),
  },
});

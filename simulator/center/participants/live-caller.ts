import type { ListenRequest, Participant, ViewShown } from '../../engine/participant.ts';
import type { Prompt } from '../../engine/prompt.ts';
import { createLine } from './line.ts';

/** Somebody real: a terminal, a page, an agent's desk. Keys and sentences are fed in; what is heard and asked is told outwards. */
export interface LiveCaller extends Participant {
  press(keys: string): void;
  say(sentence: string): void;
  choose(action: string, data?: Readonly<Record<string, unknown>>): void;
  hangUp(): void;
}

export interface LiveCallerEvents {
  readonly onHear?: (prompt: Prompt) => void;
  readonly onListening?: (request: ListenRequest) => void;
  readonly onView?: (view: ViewShown) => void;
}

export const liveCaller = (
  events: LiveCallerEvents = {},
  who: Participant['who'] = 'customer',
): LiveCaller => {
  const line = createLine(who);
  return {
    ...line.participant,
    press: line.press,
    say: line.say,
    choose: line.choose,
    hangUp: line.hangUp,
    hear: (prompt) => events.onHear?.(prompt),
    listening: (request) => events.onListening?.(request),
    answerView: (view, signal) => {
      events.onView?.(view);
      return line.participant.answerView(view, signal);
    },
  };
};

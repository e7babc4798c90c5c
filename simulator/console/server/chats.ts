import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { Call } from '../../center/calls.ts';
import { type LiveCaller, liveCaller } from '../../center/participants/live-caller.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { Chat, TalkLine } from '../protocol.ts';
import { addLine, type CustomerEnd, type HeardByPeople, noteLine } from './ends.ts';
import type { ConsoleRefusal } from './refusal.ts';

/** The customers' chat windows in the page. */
export interface Chats {
  readonly all: readonly Chat[];
  readonly ends: Iterable<CustomerEnd>;
  nameOf(contactId: string): string | undefined;
  start(chat: {
    readonly name: string;
    readonly number?: string | undefined;
    readonly text: string;
  }): Result<undefined, ConsoleRefusal>;
  write(id: string, text: string): Result<undefined, ConsoleRefusal>;
  end(id: string): Result<undefined, ConsoleRefusal>;
}

interface Window extends CustomerEnd {
  readonly id: string;
  readonly name: string;
  readonly talk: TalkLine[];
  readonly caller: LiveCaller;
  readonly call: Call;
  over: boolean;
}

/** The flow that a website's chat would name in StartChatContact. */
const chatFlow = /(^|[-/])chat$/;
const windowsKept = 20;

export const createChats = (
  centre: LocalCentre,
  heardByPeople: HeardByPeople,
  changed: () => void,
): Chats => {
  const { center, clock, definition } = centre;
  const windows = new Map<string, Window>();
  let made = 0;
  center.subscribe((event) => {
    if (event.type !== 'agent-connected') return;
    for (const { contactIds, talk } of windows.values()) {
      if (contactIds.includes(event.contactId)) addLine(talk, noteLine(event.at, 'agent'));
    }
  });
  const open = (id: string): Result<Window, ConsoleRefusal> => {
    const found = windows.get(id);
    if (found === undefined) return refuse({ code: 'chat.unknown', chat: id });
    return found.over ? refuse({ code: 'chat.over' }) : ok(found);
  };
  const customerWrites = (talk: TalkLine[], text: string): void =>
    addLine(talk, { at: clock.nowMilliseconds(), who: 'customer', text, language: undefined });

  return {
    get all() {
      return [...windows.values()].map(({ id, name, call, over, talk }) => ({
        id,
        name,
        contactId: call.contactIds.at(-1) ?? call.contactId,
        over,
        talk,
      }));
    },
    get ends() {
      return windows.values();
    },
    nameOf: (contactId) =>
      [...windows.values()].find(({ contactIds }) => contactIds.includes(contactId))?.name,
    start: ({ name, number, text }) => {
      const flow = definition.flows.find((one) => chatFlow.test(one.name));
      if (flow === undefined) return refuse({ code: 'chat.no-flow' });
      made += 1;
      const talk: TalkLine[] = [];
      customerWrites(talk, text);
      const caller = liveCaller({
        onHear: (prompt) => {
          addLine(talk, {
            at: clock.nowMilliseconds(),
            who: 'centre',
            text: prompt.text,
            language: prompt.language,
          });
          changed();
        },
      });
      const call = center.startChat({
        flow: flow.arn,
        participant: caller,
        initialMessage: text,
        // What a website passes on of a customer who is signed in.
        attributes: { verifiedNumber: number === undefined || number === 'withheld' ? 'none' : number },
      });
      const window: Window = {
        id: `chat-${made}`,
        name,
        talk,
        caller,
        call,
        over: false,
        contactIds: call.contactIds,
      };
      windows.set(window.id, window);
      const [oldest] = [...windows.values()].filter(({ over }) => over);
      if (windows.size > windowsKept && oldest !== undefined) windows.delete(oldest.id);
      void call.ended.then(({ reason, at }) => {
        window.over = true;
        addLine(talk, noteLine(at, `ended:${reason}`));
        changed();
      });
      changed();
      return ok(undefined);
    },
    write: (id, text) => {
      const found = open(id);
      if (!found.ok) return found;
      const { talk, caller } = found.value;
      customerWrites(talk, text);
      if (!heardByPeople(found.value, text)) caller.say(text);
      changed();
      return ok(undefined);
    },
    end: (id) => {
      const found = open(id);
      if (!found.ok) return found;
      found.value.caller.hangUp();
      changed();
      return ok(undefined);
    },
  };
};

import type { AgentDesk } from '../../../simulator/center/agent-desk.ts';
import { type GuideScreen, guideScreen, inputsOf } from './guide.ts';
import type { World } from './world.ts';

/** Somebody at work by hand, with the guide on the screen. */
export interface Desk {
  readonly agent: AgentDesk;
  readonly guide: GuideScreen;
  /** Lets time pass until something rings; answers its id. */
  rings(): Promise<string>;
  /** Accepts, and waits until the two talk. */
  accept(contactId: string): Promise<void>;
  /** Calls, and waits until somebody answers. */
  dial(number: string): Promise<string>;
  /** Hangs up, says how it ended (as proposed, unless said otherwise), and is free again. */
  wrapUp(contactId: string, entered?: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  goHome(): void;
}

export const sitDown = (world: World, username: string): Desk => {
  const { center, clock } = world.centre;
  const guide = guideScreen((milliseconds) => clock.advance(milliseconds));
  const agent = center.agents.logIn(username, {
    behavior: 'by-hand',
    guideParticipant: guide.participant,
  });
  const until = async <Found>(what: string, find: () => Found | undefined): Promise<Found> => {
    for (let seconds = 0; seconds < 240; seconds += 1) {
      const found = find();
      if (found !== undefined) return found;
      await clock.advance(1_000);
    }
    throw new Error(`${what} at ${username} within four minutes`);
  };
  const phaseOf = (contactId: string) =>
    agent.contacts.find((contact) => contact.contactId === contactId)?.phase;
  const connected = (contactId: string) =>
    until('nobody talks', () => (phaseOf(contactId) === 'connected' ? true : undefined));
  return {
    agent,
    guide,
    rings: () =>
      until('nothing rang', () => agent.contacts.find(({ phase }) => phase === 'offered')?.contactId),
    accept: async (contactId) => {
      agent.accept(contactId);
      await connected(contactId);
    },
    dial: async (number) => {
      const dialled = agent.dial(number);
      if (!dialled.ok) throw new Error(`${username} cannot dial: ${dialled.error.code}`);
      await connected(dialled.value);
      return dialled.value;
    },
    wrapUp: async (contactId, entered = {}) => {
      if (phaseOf(contactId) === 'connected') agent.hangUp(contactId);
      await clock.advance(1_000);
      const form = await guide.view();
      const proposed = inputsOf(form).flatMap(({ Name, DefaultValue }) =>
        DefaultValue === undefined ? [] : [[Name, DefaultValue]],
      );
      const saved = await guide.next({ ...Object.fromEntries(proposed), ...entered });
      if (!/view\/confirmation:/.test(saved.viewId))
        throw new Error(`the wrap-up was not taken: ${JSON.stringify(saved.data)}`);
      guide.press('Next');
      await clock.advance(1_000);
      agent.closeContact(contactId);
    },
    goHome: () => agent.logOut(),
  };
};

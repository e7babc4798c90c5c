import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { Agent, GuideParticipant } from '../../center/agent.ts';
import type { AgentDesk } from '../../center/agent-desk.ts';
import { liveCaller } from '../../center/participants/live-caller.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { TalkLine } from '../protocol.ts';
import { addLine, type DeskTalk } from './ends.ts';
import type { GuideViews } from './guide-views.ts';
import type { ConsoleRefusal } from './refusal.ts';

/** States that an agent may choose: Connect's two, and the centre's own. */
export const agentStates = ({ definition }: LocalCentre): readonly string[] => [
  'Available',
  ...(definition.agentStates ?? []),
  'Offline',
];

/** The agents' desks, which somebody in the page may take over from the simulated agent and give back. */
export interface Desks {
  readonly talk: DeskTalk;
  sitDown(username: string): Result<undefined, ConsoleRefusal>;
  leave(username: string): Result<undefined, ConsoleRefusal>;
  setState(username: string, state: string): Result<undefined, ConsoleRefusal>;
  /** The desk, if somebody works it by hand. */
  byHand(username: string): Result<AgentDesk, ConsoleRefusal>;
}

/** Answers a guide's views in place of the simulated agent's usual way; undefined: it does not. */
export type OtherTalk = (
  contactId: string,
  seen: ReturnType<GuideParticipant>,
  byHand: () => boolean,
) => ReturnType<GuideParticipant> | undefined;

export const createDesks = (
  centre: LocalCentre,
  views: GuideViews,
  otherTalk: OtherTalk,
  changed: () => void,
): Desks => {
  const { center, clock, definition } = centre;
  const talks = new Map<string, TalkLine[]>();
  const talk: DeskTalk = (agent, contactId) => {
    const key = `${agent}/${contactId}`;
    const known = talks.get(key) ?? [];
    talks.set(key, known);
    return known;
  };
  /** What a closed contact said is off the screen. */
  const forget = (): void => {
    const held = new Set(
      center.agents.all.flatMap(({ username, contacts }) =>
        contacts.map(({ contactId }) => `${username}/${contactId}`),
      ),
    );
    for (const key of talks.keys()) if (!held.has(key)) talks.delete(key);
  };
  center.subscribe((event) => {
    if (event.type === 'agent-state') forget();
  });

  /** Hears the whispers, which belong to the contact that is being connected. */
  const ear = (username: string) =>
    liveCaller(
      {
        onHear: ({ text, language }) => {
          const contacts = center.agents.find(username)?.contacts ?? [];
          const whispered = contacts.find(({ phase }) => phase === 'connecting') ?? contacts[0];
          if (whispered === undefined) return;
          addLine(talk(username, whispered.contactId), {
            at: clock.nowMilliseconds(),
            who: 'centre',
            text,
            language,
          });
          changed();
        },
      },
      'agent',
    );
  const simulated = () => (centre.staffing === 'none' ? {} : centre.staffing);
  const isUser = (username: string): boolean => definition.users.some((user) => user.username === username);
  /** The views come here, and whoever sits down finds them; until then the simulated agent answers them. */
  const guideOf =
    (username: string): GuideParticipant =>
    (contactId, guideContactId) => {
      const seen = views.participant(contactId, guideContactId);
      const byHand = () => center.agents.find(username)?.byHand ?? false;
      return otherTalk(contactId, seen, byHand) ?? centre.guideWork(contactId, seen, byHand);
    };
  const logIn = (
    desk: AgentDesk | undefined,
    username: string,
    behavior: Agent['behavior'] | object,
  ): void => {
    center.agents.logIn(username, {
      state: desk?.nextState ?? desk?.state ?? 'Offline',
      behavior,
      participant: ear(username),
      guideParticipant: guideOf(username),
    });
  };
  // Everybody's whispers and views come here, so that whoever sits down finds them.
  for (const desk of center.agents.all) logIn(desk, desk.username, simulated());

  const byHand: Desks['byHand'] = (username) => {
    if (!isUser(username)) return refuse({ code: 'desk.unknown', agent: username });
    const desk = center.agents.find(username);
    return desk?.byHand ? ok(desk) : refuse({ code: 'desk.not-by-hand', agent: username });
  };
  return {
    talk,
    byHand,
    sitDown: (username) => {
      if (!isUser(username)) return refuse({ code: 'desk.unknown', agent: username });
      const desk = center.agents.find(username);
      if (desk?.byHand) return ok(undefined);
      logIn(desk, username, 'by-hand');
      changed();
      return ok(undefined);
    },
    leave: (username) => {
      const desk = byHand(username);
      if (!desk.ok) return desk;
      logIn(desk.value, username, simulated());
      changed();
      return ok(undefined);
    },
    setState: (username, state) => {
      const desk = byHand(username);
      if (!desk.ok) return desk;
      if (!agentStates(centre).includes(state)) return refuse({ code: 'desk.no-such-state', state });
      desk.value.setState(state);
      changed();
      return ok(undefined);
    },
  };
};

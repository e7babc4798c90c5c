import { randomUUID } from 'node:crypto';
import type { GuideParticipant } from '../../center/agent.ts';
import { createLine } from '../../center/participants/line.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { ShownView } from '../protocol.ts';

/** The guides' views at all desks. A view stays until it is answered, so a page that reloads is shown it again. */
export interface GuideViews {
  /** Sees the guides of every agent, whoever works the desk. */
  readonly participant: GuideParticipant;
  /** Of the newest guide about the contact: the wrap-up goes before the guide of the talk. */
  of(contactId: string): { readonly view: ShownView | undefined; readonly coming: boolean };
  /** False when this view is no longer shown. */
  answer(contactId: string, viewId: string, action: string, data: Readonly<Record<string, unknown>>): boolean;
}

interface Guide {
  readonly guideContactId: string;
  readonly line: ReturnType<typeof createLine>;
  view: ShownView | undefined;
  over: boolean;
}

export const createGuideViews = (
  { center }: Pick<LocalCentre, 'center'>,
  changed: () => void,
): GuideViews => {
  const guides = new Map<string, Guide[]>();
  center.subscribe((event) => {
    if (event.type !== 'disconnected') return;
    for (const [contactId, about] of guides) {
      for (const guide of about) if (guide.guideContactId === event.contactId) guide.over = true;
      const held = center.agents.all.some(({ contacts }) =>
        contacts.some((one) => one.contactId === contactId),
      );
      if (!held && about.every(({ over }) => over)) guides.delete(contactId);
    }
  });
  const newest = (contactId: string): Guide | undefined => guides.get(contactId)?.at(-1);

  return {
    participant: (contactId, guideContactId) => {
      const line = createLine('agent');
      const guide: Guide = { guideContactId, line, view: undefined, over: false };
      guides.set(contactId, [...(guides.get(contactId) ?? []), guide]);
      return {
        ...line.participant,
        answerView: async ({ viewId, data, actions }, signal) => {
          guide.view = { id: randomUUID(), viewId, data, actions };
          changed();
          try {
            return await line.participant.answerView({ viewId, data, actions }, signal);
          } finally {
            guide.view = undefined;
            changed();
          }
        },
      };
    },
    of: (contactId) => {
      const guide = newest(contactId);
      const runs = guide !== undefined && !guide.over;
      return { view: runs ? guide.view : undefined, coming: runs && guide.view === undefined };
    },
    answer: (contactId, viewId, action, data) => {
      const guide = newest(contactId);
      if (guide?.view?.id !== viewId) return false;
      // Taken once: a second click on the same view finds it gone.
      guide.view = undefined;
      guide.line.choose(action, data);
      changed();
      return true;
    },
  };
};

import type { AgentOnFloor, DeskContact } from '../../protocol.ts';
import { useFocusKept } from '../shared/focus.ts';
import { usePage } from '../shared/page.ts';
import { View } from '../views/view.tsx';

/** What Connect's agent workspace shows beside the contact: the view that the guide's flow waits for. */
export const Guide = ({
  agent,
  contact,
}: {
  readonly agent: AgentOnFloor;
  readonly contact: DeskContact | undefined;
}) => {
  const { words } = usePage();
  const { part, heading } = useFocusKept<HTMLElement, HTMLParagraphElement>();
  const view = contact?.view;
  return (
    <section class="guide" aria-label={words.guide} ref={part}>
      {contact === undefined ? (
        <p class="quiet empty">{words.guideNoContact}</p>
      ) : view === undefined ? (
        <p class="quiet empty" role="status" tabIndex={-1} ref={heading}>
          {contact.viewComing ? words.guideComing : words.guideNone}
        </p>
      ) : (
        <View key={view.id} view={view} agent={agent} contact={contact} />
      )}
    </section>
  );
};

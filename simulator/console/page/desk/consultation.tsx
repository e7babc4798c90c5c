import type { DeskContact } from '../../protocol.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';

/** A colleague is on the line, or is being called, while the customer waits. */
export const Consultation = ({
  agent,
  contact: { contactId },
  consulting,
}: {
  readonly agent: string;
  readonly contact: DeskContact;
  readonly consulting: NonNullable<DeskContact['consulting']>;
}) => {
  const { words } = usePage();
  const { give, refusal } = useCommand();
  const { with: who, connected, joined } = consulting;
  const says = joined ? words.consultJoined : connected ? words.consulting : words.consultRinging;
  return (
    <div class="consultation">
      <p role="status">{says(who)}</p>
      <div class="buttons wide">
        {connected && (
          <button
            type="button"
            class="primary"
            onClick={() => give({ do: 'complete-transfer', agent, contactId })}
          >
            {words.completeTransfer}
          </button>
        )}
        {connected && !joined && (
          <button type="button" onClick={() => give({ do: 'join', agent, contactId })}>
            {words.join}
          </button>
        )}
        <button type="button" onClick={() => give({ do: 'cancel-transfer', agent, contactId })}>
          {words.cancelTransfer}
        </button>
      </div>
      <Refusal why={refusal} />
    </div>
  );
};

import { useState } from 'preact/hooks';
import type { AgentOnFloor, DeskContact } from '../../protocol.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal, useFieldIds } from '../shared/refusal.tsx';

/** The directory of the desk: hand the contact on at once, or talk to the colleague first. */
export const Transfer = ({
  agent,
  contact,
}: {
  readonly agent: AgentOnFloor;
  readonly contact: DeskContact;
}) => {
  const { words } = usePage();
  const { give, refusal } = useCommand();
  const [chosen, choose] = useState<string>();
  const ids = useFieldIds();
  const quickConnect = chosen ?? agent.quickConnects[0];
  const order = { agent: agent.username, contactId: contact.contactId };
  return (
    <details class="disclosure transfer">
      <summary>{words.transfer}</summary>
      {quickConnect === undefined ? (
        <p class="quiet">{words.noQuickConnects}</p>
      ) : (
        <div class="stack">
          <label for={ids.field}>{words.quickConnect}</label>
          <select
            id={ids.field}
            value={quickConnect}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {agent.quickConnects.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <div class="buttons wide">
            <button
              type="button"
              class="primary"
              onClick={() => give({ do: 'transfer', ...order, quickConnect })}
            >
              {words.transferNow}
            </button>
            {contact.channel === 'VOICE' && (
              <button type="button" onClick={() => give({ do: 'consult', ...order, quickConnect })}>
                {words.consult}
              </button>
            )}
          </div>
          <Refusal why={refusal} />
        </div>
      )}
    </details>
  );
};

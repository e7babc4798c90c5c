import type { DeskContact } from '../../protocol.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';

export const CallControls = ({
  agent,
  contact,
}: {
  readonly agent: string;
  readonly contact: DeskContact;
}) => {
  const { words } = usePage();
  const { give, refusal } = useCommand();
  const { contactId, channel, onHold, muted } = contact;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend here */}
      <div class="buttons wide" role="group" aria-label={words.controls}>
        {channel === 'VOICE' && (
          <>
            <button type="button" onClick={() => give({ do: 'hold', agent, contactId, on: !onHold })}>
              {onHold ? words.resume : words.hold}
            </button>
            <button type="button" onClick={() => give({ do: 'mute', agent, contactId, on: !muted })}>
              {muted ? words.unmute : words.mute}
            </button>
          </>
        )}
        <button type="button" class="danger" onClick={() => give({ do: 'end-contact', agent, contactId })}>
          {words.end}
        </button>
      </div>
      <Refusal why={refusal} />
    </>
  );
};

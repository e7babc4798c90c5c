import type { Chat } from '../../protocol.ts';
import { useFocusKept } from '../shared/focus.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { Talk } from '../shared/talk.tsx';
import { WordsForm } from '../shared/words-form.tsx';
import { StartChat } from './start-chat.tsx';

export const Chats = () => {
  const { words, state } = usePage();
  return (
    <section class="chats" aria-labelledby="chats-heading">
      <h2 id="chats-heading" class="part-heading">
        {words.chats}
      </h2>
      <StartChat />
      {state.chats.length === 0 && <p class="quiet">{words.noChats}</p>}
      <div class="cards">
        {state.chats.map((chat) => (
          <ChatWindow key={chat.id} chat={chat} />
        ))}
      </div>
    </section>
  );
};

const ChatWindow = ({ chat }: { readonly chat: Chat }) => {
  const { words } = usePage();
  const { give, refusal } = useCommand();
  const { part, heading } = useFocusKept<HTMLElement>();
  const name = words.chatOf(chat.name);
  const headingId = `chat-${chat.id}`;
  return (
    <article class="card chat" aria-labelledby={headingId} ref={part}>
      <div class="card-head">
        <h3 id={headingId} tabIndex={-1} ref={heading}>
          {name}
        </h3>
        {!chat.over && (
          <button type="button" class="small" onClick={() => give({ do: 'end-chat', chat: chat.id })}>
            {words.endChat}
          </button>
        )}
      </div>
      <Talk talk={chat.talk} label={words.talkOf(name)} mine="customer" />
      {chat.over ? (
        <p class="quiet">{words.chatOver}</p>
      ) : (
        <WordsForm
          label={words.message}
          button={words.send}
          draft={`chat:${chat.id}`}
          command={(text) => ({ do: 'write', chat: chat.id, text })}
        />
      )}
      <Refusal why={refusal} />
    </article>
  );
};

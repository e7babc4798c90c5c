import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TalkLine } from '../../protocol.ts';
import { noteText } from './note.ts';
import { usePage } from './page.ts';
import { clockTime } from './time.ts';

/** A dialogue that grows: it follows the last line unless somebody has scrolled up to read. */
export const Talk = ({
  talk,
  label,
  mine,
}: {
  readonly talk: readonly TalkLine[];
  readonly label: string;
  /** Whose lines stand on the right. */
  readonly mine: 'customer' | 'agent';
}) => {
  const { words, state } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (box.current !== null && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [talk.length]);
  return (
    <div
      class="talk"
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={box}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      {talk.length === 0 ? (
        <p class="quiet">{words.nothingSaid}</p>
      ) : (
        talk.map(({ at, who, text, language }, index) => (
          <div key={index} class={`line ${who} ${who === mine ? 'mine' : ''}`}>
            {who === 'note' ? (
              <p class="text">{noteText(words, text)}</p>
            ) : (
              <>
                <p class="who">
                  {words.speakers[who]} <time>{clockTime(at, state.clock.timeZone)}</time>
                </p>
                <p class="text" lang={language} dir="auto">
                  {text}
                </p>
              </>
            )}
          </div>
        ))
      )}
    </div>
  );
};

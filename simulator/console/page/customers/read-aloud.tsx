import { useEffect, useRef, useState } from 'preact/hooks';
import type { TalkLine } from '../../protocol.ts';
import { usePage } from '../shared/page.ts';
import { Switch } from '../shared/switch.tsx';

/** The browser speaks what the customer hears from now on, in each line's language. Off until it is switched on. */
export const ReadAloud = ({ talk }: { readonly talk: readonly TalkLine[] }) => {
  const { words } = usePage();
  const [on, switchOn] = useState(false);
  const spoken = useRef(talk.length);
  useEffect(() => {
    const fresh = talk.slice(Math.min(spoken.current, talk.length));
    spoken.current = talk.length;
    if (!on) return;
    for (const { who, text, language } of fresh) {
      if (who !== 'centre' && who !== 'agent') continue;
      const utterance = new SpeechSynthesisUtterance(text);
      if (language !== undefined) utterance.lang = language;
      speechSynthesis.speak(utterance);
    }
  }, [talk.length, on]);
  if (typeof speechSynthesis === 'undefined') return null;
  return (
    <Switch
      on={on}
      turn={(chosen) => {
        if (!chosen) speechSynthesis.cancel();
        switchOn(chosen);
      }}
    >
      {words.speakAloud}
    </Switch>
  );
};

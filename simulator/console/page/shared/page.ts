import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../domain/shared/language.ts';
import type { ConsoleCommand } from '../../command.ts';
import type { CentreState } from '../../protocol.ts';
import type { Words } from '../words/words.ts';
import { send } from './live.ts';
import { drafts } from './memory.ts';
import type { Route } from './route.ts';

/** What every part of the page knows. */
export interface Page {
  readonly words: Words;
  readonly language: Language;
  readonly state: CentreState;
  /** The centre's present, epoch milliseconds: between two states it goes on at the clock's speed. */
  readonly now: number;
  readonly route: Route;
}

export const PageContext = createContext<Page | undefined>(undefined);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('a part of the page is drawn outside of the page');
  return page;
};

export interface Giving {
  /** Whether the centre took it. */
  give(command: ConsoleCommand): Promise<boolean>;
  /** Why the last one was not taken, to be shown where it was given. */
  readonly refusal: string | undefined;
  refuse(why: string | undefined): void;
  readonly busy: boolean;
}

/** @param meanwhile what a second press does while the first is under way: nothing, or it waits for its turn. */
export const useCommand = (meanwhile: 'nothing' | 'waits' = 'nothing'): Giving => {
  const { words, language } = usePage();
  const [refusal, refuse] = useState<string>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(0);
  const turns = useRef<Promise<unknown>>(Promise.resolve());
  const give = async (command: ConsoleCommand): Promise<boolean> => {
    if (underWay.current > 0 && meanwhile === 'nothing') return false;
    underWay.current += 1;
    setBusy(true);
    const turn = turns.current.then(() => send(command, language));
    turns.current = turn;
    const sent = await turn;
    underWay.current -= 1;
    setBusy(underWay.current > 0);
    refuse(sent.ok ? undefined : (sent.message ?? words.notReached));
    return sent.ok;
  };
  return { give, refusal, refuse, busy };
};

/** A text that survives a reload, and leaving the area and coming back. */
export const useDraft = (key: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => drafts.read(key) ?? '');
  return [
    text,
    (changed) => {
      drafts.keep(key, changed);
      setText(changed);
    },
  ];
};

export const useMedia = (query: string): boolean => {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = (): void => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
};

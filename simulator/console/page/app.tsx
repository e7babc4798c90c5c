import { useEffect, useState } from 'preact/hooks';
import { isLanguage, type Language } from '../../../domain/shared/language.ts';
import { Customers } from './customers/customers.tsx';
import { Desk } from './desk/desk.tsx';
import { Header } from './header.tsx';
import { useLive } from './shared/live.ts';
import { drafts, preferences } from './shared/memory.ts';
import { PageContext, useMedia } from './shared/page.ts';
import { type Route, routeOf } from './shared/route.ts';
import { Supervisor } from './supervisor/supervisor.tsx';
import { allWords, preferredLanguage } from './words/words.ts';

/** From here one person sees both sides. */
const wide = '(min-width: 1200px)';

export const App = () => {
  const live = useLive();
  const [language, setLanguage] = useLanguage();
  const isWide = useMedia(wide);
  const asked = useRoute(isWide ? 'together' : 'customers');
  const route: Route = asked.area === 'together' && !isWide ? { ...asked, area: 'desk' } : asked;
  const words = allWords[language];
  const now = useNow(live);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.pageTitle(words[route.area]);
  }, [language, words, route.area]);
  const { state, connection } = live;
  const desks = state?.agents.flatMap(({ contacts }) => contacts.map(({ contactId }) => contactId)).join(' ');
  useEffect(() => {
    if (desks === undefined) return;
    const present = new Set(desks.split(' '));
    drafts.prune('view:', (key) => present.has(key.slice('view:'.length)));
  }, [desks]);
  if (state === undefined)
    return (
      <main class="opening">
        <h1>{words.product}</h1>
        <p role="status">{connection === 'broken' ? words.reconnecting : words.loading}</p>
      </main>
    );
  return (
    <PageContext.Provider value={{ words, language, state, now, route }}>
      <Header setLanguage={setLanguage} isWide={isWide} />
      <p class="connection" role="status" hidden={connection !== 'broken'}>
        {connection === 'broken' ? words.reconnecting : ''}
      </p>
      <main id="content" class={`area ${route.area}`} tabIndex={-1}>
        <h1 class="visually-hidden">{words[route.area]}</h1>
        {(route.area === 'customers' || route.area === 'together') && (
          <Customers columns={route.area === 'customers' && isWide} />
        )}
        {(route.area === 'desk' || route.area === 'together') && <Desk />}
        {route.area === 'supervisor' && <Supervisor />}
      </main>
    </PageContext.Provider>
  );
};

const useRoute = (fallback: Route['area']): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash, fallback);
};

const useLanguage = (): readonly [Language, (language: Language) => void] => {
  const [language, setLanguage] = useState<Language>(() => {
    const chosen = preferences.read('language') ?? '';
    return isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages);
  });
  return [
    language,
    (chosen) => {
      preferences.keep('language', chosen);
      setLanguage(chosen);
    },
  ];
};

/** Between two states of a running clock the page counts on by itself. */
const useNow = ({ state, connection, receivedAt }: ReturnType<typeof useLive>): number => {
  const [, tick] = useState(0);
  const speed = connection === 'open' ? (state?.clock.speed ?? 0) : 0;
  useEffect(() => {
    if (speed === 0) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), speed > 1 ? 250 : 1000);
    return () => clearInterval(timer);
  }, [speed]);
  return (state?.clock.now ?? 0) + (performance.now() - receivedAt) * speed;
};

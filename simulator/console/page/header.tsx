import { type Language, languages } from '../../../domain/shared/language.ts';
import { Clock } from './clock.tsx';
import { usePage } from './shared/page.ts';
import { areas, choosing } from './shared/route.ts';
import { languageNames } from './words/words.ts';

export const Header = ({
  setLanguage,
  isWide,
}: {
  readonly setLanguage: (language: Language) => void;
  readonly isWide: boolean;
}) => {
  const { words, language, route } = usePage();
  return (
    <header class="top">
      <button type="button" class="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {words.skipToContent}
      </button>
      <p class="product">{words.product}</p>
      <nav class="tabs areas" aria-label={words.areas}>
        {areas
          .filter((area) => isWide || area !== 'together')
          .map((area) => (
            <a
              key={area}
              href={choosing(route, {}, area)}
              aria-current={area === route.area ? 'page' : undefined}
            >
              {words[area]}
            </a>
          ))}
      </nav>
      <Clock />
      <label class="language">
        <span class="visually-hidden">{words.language}</span>
        <select
          value={language}
          onChange={({ currentTarget }) => {
            const chosen = languages.find((known) => known === currentTarget.value);
            if (chosen !== undefined) setLanguage(chosen);
          }}
        >
          {languages.map((known) => (
            <option key={known} value={known} lang={known}>
              {languageNames[known]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
};

import { wordsOfRefusal } from '../../../../../domain/dialling/gate/words.ts';
import type { Language } from '../../../../../domain/shared/language.ts';
import { usePage } from '../../shared/page.ts';
import { deCures } from '../../words/campaigns/cures-de.ts';
import { nlCures } from '../../words/campaigns/cures-nl.ts';
import type { Words } from '../../words/words.ts';

/** In two or three words; a code that has none is shown as it is. */
export const shortReason = (words: Words, code: string): string =>
  (words.campaignPage.reasons as Readonly<Record<string, string>>)[code] ?? code;

/** Why the rules say no, and the cure. */
const cureOf = (code: string, language: Language): string => {
  if (language === 'en' || language === 'fr') return wordsOfRefusal(code, language);
  const cures: Readonly<Record<string, string>> = language === 'nl' ? nlCures : deCures;
  return cures[code] ?? code;
};

export const ReasonOf = ({ code }: { readonly code: string }) => {
  const { words, language } = usePage();
  const cure = cureOf(code, language);
  return (
    <span>
      <strong>{shortReason(words, code)}</strong>
      {cure !== code && (
        <>
          {' '}
          <span class="quiet">{cure}</span>
        </>
      )}
    </span>
  );
};

import { wordsOfRefusal } from '../../../../../domain/dialling/gate/words.ts';
import { usePage } from '../../shared/page.ts';
import type { Words } from '../../words/words.ts';

/** In two or three words; a code that has none is shown as it is. */
export const shortReason = (words: Words, code: string): string =>
  (words.campaignPage.reasons as Readonly<Record<string, string>>)[code] ?? code;

/** Why the rules say no, and the cure: the operator's own words, which there are in French and English. */
export const ReasonOf = ({ code }: { readonly code: string }) => {
  const { words, language } = usePage();
  const spoken = language === 'fr' ? 'fr' : 'en';
  const told = wordsOfRefusal(code, spoken);
  return (
    <span>
      <strong>{shortReason(words, code)}</strong>
      {told !== code && (
        <>
          {' '}
          <span class="quiet" lang={spoken === language ? undefined : spoken}>
            {told}
          </span>
        </>
      )}
    </span>
  );
};

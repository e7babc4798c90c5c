import { wordsOfRefusal } from '../../../../../domain/dialling/gate/words.ts';
import { usePage } from '../../shared/page.ts';
import type { Words } from '../../words/words.ts';

/** In two or three words; a code that has none is shown as it is. */
export const shortReason = (words: Words, code: string): string =>
  (words.campaignPage.reasons as Readonly<Record<string, string>>)[code] ?? code;

export const ReasonOf = ({ code }: { readonly code: string }) => {
  const { words, language } = usePage();
  // The gate's own sentence: why, and the cure.
  const cure = wordsOfRefusal(code, language);
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

import type { Language } from '../../../../domain/shared/language.ts';
import type { CentreState } from '../../protocol.ts';

/** Who it is and in which language they are served, as the reader says it: "Sabine Vogel, German". */
export const callerInWords = (
  { name, language }: Pick<CentreState['sampleCallers'][number], 'name' | 'language'>,
  reader: Language,
): string =>
  language === undefined
    ? name[reader]
    : `${name[reader]}, ${new Intl.DisplayNames([reader], { type: 'language' }).of(language)}`;

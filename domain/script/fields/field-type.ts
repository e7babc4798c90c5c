import type { Answer } from '../../conversation/model.ts';
import type { Language } from '../../shared/language.ts';
import type { Result } from '../../shared/result.ts';
import type { Texts } from '../document.ts';
import type { FieldProblem, ScreenField } from '../screen.ts';
import type { Words } from '../words/words.ts';

/** What a field is read with. */
export interface Reading {
  /** The field's, as the agent sees it. */
  readonly label: string;
  readonly language: Language;
  readonly words: Words;
  readonly text: (texts: Texts) => string;
  /** The local date, `YYYY-MM-DD`. */
  readonly today: string;
}

export type ReadField = Result<Answer, Omit<FieldProblem, 'field'>>;

/** A type of field: how it is asked, and how what was typed is read. */
export interface FieldType<Typed> {
  control(
    field: Typed,
    reading: Pick<Reading, 'words' | 'text'>,
  ): { readonly type: ScreenField['type']; readonly options?: ScreenField['options'] };
  /** @param typed never blank, without white space around it. */
  read(field: Typed, typed: string, reading: Reading): ReadField;
  /** An answer as it may be typed again. */
  retyped(answer: Answer, language: Language): string;
}

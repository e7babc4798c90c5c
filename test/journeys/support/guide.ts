import type { GuideParticipant } from '../../../simulator/center/agent.ts';
import { createLine, type LineEnd } from '../../../simulator/center/participants/line.ts';
import type { ViewShown } from '../../../simulator/engine/participant.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What an agent sees beside a contact, and answers. */
export interface GuideScreen {
  readonly participant: GuideParticipant;
  /** The view of the newest guide, once it is there. */
  view(): Promise<ViewShown>;
  /** Presses the button; the next view, once it is there. */
  next(fields?: Fields): Promise<ViewShown>;
  back(fields?: Fields): Promise<ViewShown>;
  choose(actionName: string): Promise<ViewShown>;
  /** Presses the button and waits for nothing. */
  press(action: string, fields?: Fields): void;
}

/** @param advance lets so many milliseconds go by in the centre. */
export const guideScreen = (advance: (milliseconds: number) => Promise<void>): GuideScreen => {
  const lines: LineEnd[] = [];
  const newest = (): LineEnd | undefined => lines.at(-1);
  const shownAfter = async (before: ViewShown | undefined): Promise<ViewShown> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const shown = newest()?.shown;
      if (shown !== undefined && shown !== before) return shown;
      await advance(500);
    }
    throw new Error('no view came within fifty seconds');
  };
  const press = (action: string, data: Readonly<Record<string, unknown>>): Promise<ViewShown> => {
    const line = newest();
    const before = line?.shown;
    line?.choose(action, data);
    return shownAfter(before);
  };
  return {
    participant: () => {
      const line = createLine('agent');
      lines.push(line);
      return line.participant;
    },
    view: () => shownAfter(undefined),
    next: (FormData = {}) => press('Next', { FormData }),
    back: (FormData = {}) => press('Back', { FormData }),
    choose: (actionName) => press('ActionSelected', { actionName }),
    press: (action, FormData = {}) => newest()?.choose(action, { FormData }),
  };
};

interface Item {
  readonly Type: string;
  readonly Name: string;
  readonly Required: boolean;
  readonly Options?: readonly { readonly Value: string }[];
  readonly DefaultValue?: string | readonly string[];
}
interface Section {
  readonly Type?: string;
  readonly Items: readonly unknown[];
}

/** The inputs of a form that is shown. */
export const inputsOf = ({ data }: ViewShown): readonly Item[] =>
  ((data['Sections'] ?? []) as readonly Section[])
    .filter(({ Type }) => Type === 'FormSection')
    .flatMap(({ Items }) => Items as readonly Item[]);

/** What a form says, as the agent reads it. */
export const textOf = ({ data }: ViewShown): string =>
  ((data['Sections'] ?? []) as readonly Section[])
    .filter(({ Type }) => Type !== 'FormSection')
    .flatMap(({ Items }) => Items as readonly { readonly Value: string }[])
    .map(({ Value }) => Value)
    .join('\n');

/** Answers each field: as it is told by name, else with the first choice or the given text; optional ones stay empty. Choices go as lists. */
export const answersTo = (view: ViewShown, told: Readonly<Record<string, string>>, text = 'texte'): Fields =>
  Object.fromEntries(
    inputsOf(view).flatMap(({ Name, Type, Required, Options = [] }) => {
      const possible = told[Name];
      const first = Options[0]?.Value;
      const fits =
        possible !== undefined && (Options.length === 0 || Options.some(({ Value }) => Value === possible));
      const value = fits
        ? possible
        : Name === 'objection'
          ? undefined
          : (first ?? (Required ? text : undefined));
      if (value === undefined) return Type === 'TextArea' ? [[Name, text]] : [];
      return [[Name, Type === 'Dropdown' ? [value] : value]];
    }),
  );

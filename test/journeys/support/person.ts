import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import type { Script } from '../../../domain/script/document.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { ViewShown } from '../../../simulator/engine/participant.ts';
import { type GuideScreen, inputsOf, textOf } from './guide.ts';

/** What is entered on one screen, by field: `objection` raises one. What is not said is answered by the first choice, or left empty. */
export type Entered = Readonly<Record<string, string>>;
/** By the screen's title in English: what is entered there, one after the other when it comes again. */
export type Plan = Readonly<Record<string, Entered | readonly Entered[]>>;

/** An agent who works a script as the plan says, in any language. */
export interface Person {
  /** The titles of the screens so far, in English. */
  readonly seen: readonly string[];
  /** Everything that was said to the customer and shown, as it stood there. */
  readonly read: readonly string[];
  /** Answers views from this one on, until a screen of that title is there, else until the script is over; answers that view. */
  follow(from: ViewShown, until?: string): Promise<ViewShown>;
  /** What the person would enter on this screen. */
  fill(view: ViewShown): Readonly<Record<string, string | readonly string[]>>;
}

/** `telesales/2`: the author's version, 1 when none is said. */
export const scriptNamed = (name: string): Script => {
  const [id, version = '1'] = name.split('/');
  const found = loadScripts().scripts.find(({ script }) => script.id === id && script.version === version);
  if (found === undefined) throw new Error(`there is no script ${name}`);
  return found.script;
};

const isOver = ({ viewId }: ViewShown): boolean => /view\/confirmation:/.test(viewId);

export const personAt = (
  guide: Pick<GuideScreen, 'next'>,
  { scripts, language, plan = {} }: { scripts: readonly string[]; language: Language; plan?: Plan },
): Person => {
  const screens = scripts.map(scriptNamed).flatMap(({ steps, objections }) => [
    ...Object.values(steps).map((step) => ({
      title: step.title,
      fields: step.kind === 'ask' ? step.fields.map(({ name }) => name) : [],
    })),
    ...Object.values(objections ?? {}).map(({ label }) => ({ title: label, fields: [] })),
  ]);
  const left = new Map(
    Object.entries(plan).map(([title, entries]) => [title, [entries].flat() as Entered[]]),
  );
  const seen: string[] = [];
  const read: string[] = [];
  /** Two steps of a script may have one title in a language and two in another: what they ask for tells them apart. */
  const titleOf = (view: ViewShown): string => {
    const heading = String(view.data['Heading']);
    const asked = new Set(inputsOf(view).map(({ Name }) => Name));
    const [found] = screens
      .filter(({ title, fields }) => title[language] === heading && fields.every((name) => asked.has(name)))
      .toSorted((a, b) => b.fields.length - a.fields.length);
    if (found === undefined)
      throw new Error(`no step of ${scripts.join(', ')} is called "${heading}" in ${language}`);
    return found.title.en;
  };
  const fill: Person['fill'] = (view) => {
    const entered = left.get(titleOf(view))?.shift() ?? {};
    const strangers = Object.keys(entered).filter(
      (name) => !inputsOf(view).some((input) => input.Name === name),
    );
    if (strangers.length > 0)
      throw new Error(
        `"${titleOf(view)}" does not ask for ${strangers.join(', ')}: ${JSON.stringify(view.data)}`,
      );
    return Object.fromEntries(
      inputsOf(view).flatMap(({ Name, Type, Options = [], Required }) => {
        const first = Name === 'objection' ? undefined : Options[0]?.Value;
        const value = entered[Name] ?? first ?? (Required ? 'Rue Haute 5' : undefined);
        return value === undefined ? [] : [[Name, Type === 'Dropdown' ? [value] : value]];
      }),
    );
  };
  return {
    seen,
    read,
    fill,
    follow: async (from, until) => {
      let view = from;
      while (!isOver(view)) {
        const title = titleOf(view);
        if (title === until) return view;
        seen.push(title);
        read.push(textOf(view));
        if (seen.length > 60) throw new Error(`the script does not end: ${seen.slice(-8).join(' → ')}`);
        view = await guide.next(fill(view));
        const { ErrorText = '' } = view.data;
        if (ErrorText !== '') throw new Error(`"${title}" was not taken: ${String(ErrorText)}`);
      }
      if (until !== undefined) throw new Error(`"${until}" did not come: ${seen.join(' → ')}`);
      return view;
    },
  };
};

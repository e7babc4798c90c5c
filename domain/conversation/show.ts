import type { Screen, Submission } from '../script/screen.ts';
import type { GuidePorts, KnownOfContact, Shown } from './guide.ts';
import type { Conversation, ScriptName } from './model.ts';
import type { FileOnScreen } from './ports.ts';
import { fileOf, stageOf } from './stage.ts';
import { writeToken } from './token.ts';
import { guideWords } from './words.ts';

/** What goes with a view beside the state it shows. */
export interface With {
  readonly said?: readonly string[] | undefined;
  /** Stands in the fields of the same name. */
  readonly filled?: Submission | undefined;
  /** Up to which entry everything is kept; as the conversation says, when left out. */
  readonly kept?: number | undefined;
  readonly fault?: unknown;
  /** Waits in the token while the agent looks at the file. */
  readonly typed?: Submission | undefined;
  readonly file?: FileOnScreen | undefined;
}

export const dressed = (
  { id, revision, kept: known = 0, language }: Conversation,
  place: string,
  { said = [], kept = known, fault, typed }: With,
) => ({
  language,
  token: writeToken({ id, revision, place, kept, typed }),
  said,
  ...(fault === undefined ? {} : { fault }),
});

/** Where the conversation stands. */
export const show = async (
  ports: GuidePorts,
  conversation: Conversation,
  known: KnownOfContact,
  more: With = {},
): Promise<Shown> => {
  const { place, script, language } = conversation;
  const words = guideWords[language];
  if (place.at === 'file' || script === undefined) return showFile(ports, conversation, known, more);
  const file = more.file ?? (await fileOf(ports, conversation));
  const stage = await stageOf(ports, conversation, script, file);
  const screen = ports.engine.screen(stage, conversation);
  return place.at === 'over'
    ? {
        show: 'notice',
        title: screen.title,
        text: words.over,
        next: screen.next,
        ...dressed(conversation, screen.place, more),
      }
    : { show: 'screen', screen: filledIn(screen, more.filled), ...dressed(conversation, screen.place, more) };
};

/** The customer's file, with the scripts that can be begun; or the way back, where one is under way. */
export const showFile = async (
  ports: GuidePorts,
  conversation: Conversation,
  known: KnownOfContact,
  more: With & { readonly back?: string } = {},
): Promise<Shown> => {
  const words = guideWords[conversation.language];
  const [file, scripts] = await Promise.all([
    more.file ?? fileOf(ports, conversation),
    more.back === undefined ? scriptsOffered(ports, conversation, known) : [],
  ]);
  const titles = scripts.map(({ title }) => title);
  const actions = more.back === undefined ? titles : [more.back];
  return {
    show: 'file',
    file,
    actions: actions.length > 0 ? actions : [words.refresh],
    ...dressed(conversation, 'file', {
      ...more,
      said: actions.length > 0 ? more.said : [...(more.said ?? []), words.noScripts],
    }),
  };
};

interface Offered {
  readonly title: string;
  readonly name: ScriptName;
  /** That the conversation belongs to once it goes by this script. */
  readonly campaign: string | undefined;
}

/** The script chosen for the contact; without one, all that are in use for who called whom, or of its campaign. Each title once. */
export const scriptsOffered = async (
  { scripts }: Pick<GuidePorts, 'scripts'>,
  { language, direction, campaign }: Conversation,
  known: KnownOfContact,
): Promise<readonly Offered[]> => {
  const chosen = known.script === undefined ? undefined : await scripts.find(known.script);
  if (known.script !== undefined && chosen !== undefined)
    return [{ title: chosen.title[language], name: known.script, campaign }];
  const inUse = (await scripts.inUse(direction, language)).filter(
    (script) => campaign === undefined || script.campaign === undefined || script.campaign === campaign,
  );
  return inUse.map(({ title, name, campaign: its }) => ({
    name,
    campaign: campaign ?? its,
    title: inUse.filter((other) => other.title === title).length > 1 ? `${title} (${name.version})` : title,
  }));
};

export const filledIn = (screen: Screen, submission: Submission | undefined): Screen =>
  submission === undefined
    ? screen
    : {
        ...screen,
        fields: screen.fields.map((field) => {
          const value = Object.hasOwn(submission, field.name) ? submission[field.name] : undefined;
          return value === undefined ? field : { ...field, value };
        }),
      };

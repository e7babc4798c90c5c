import { type DispositionCode, dispositions, notRecorded } from '../script/dispositions.ts';
import { type FollowUp, followUps } from '../script/document.ts';
import type { Screen, Submission } from '../script/screen.ts';
import { promiseTo } from './do-work.ts';
import type { GuidePorts, GuideRequest, Shown } from './guide.ts';
import { keepRefusals } from './keep-consents.ts';
import { keepEntries } from './keep-entries.ts';
import type { Conversation, Entry } from './model.ts';
import { dressed, filledIn, type With } from './show.ts';
import { fileOf } from './stage.ts';
import { fingerprint, type Token } from './token.ts';
import { guideWords } from './words.ts';

const place = 'wrap-up';
const notesMaximum = 2000;

/** One form: how it ended, what is still to be done, what the next one should know. It begins with what is known of all three. */
export const showWrapUp = (conversation: Conversation, more: With = {}): Shown => ({
  show: 'screen',
  screen: filledIn(wrapUpScreen(conversation), more.filled),
  ...dressed(conversation, place, more),
});

const wrapUpScreen = ({ language, disposition }: Conversation): Screen => {
  const words = guideWords[language].wrapUp;
  const given = disposition?.code === notRecorded ? undefined : disposition;
  return {
    place,
    title: words.title,
    say: [],
    hint: words.hint,
    next: words.save,
    fields: [
      {
        name: 'disposition',
        type: 'choice',
        label: words.disposition,
        required: true,
        options: Object.entries(dispositions).map(([value, { label }]) => ({
          value,
          label: label[language],
        })),
        value: given?.code,
      },
      {
        name: 'followUp',
        type: 'choice',
        label: words.followUp,
        required: true,
        options: followUps.map((value) => ({ value, label: words.followUps[value] })),
        value: given?.followUp ?? 'none',
      },
      {
        name: 'notes',
        type: 'long-text',
        label: words.notes,
        required: false,
        help: words.notesHelp,
        value: given?.notes || undefined,
      },
    ],
  };
};

/** The last view of the wrap-up. */
const showSaved = (conversation: Conversation, more: With): Shown => {
  const { wrapUp, finish } = guideWords[conversation.language];
  return {
    show: 'notice',
    title: wrapUp.saved,
    text: [wrapUp.savedText, ...(more.said ?? [])].join(' '),
    next: finish,
    ...dressed(conversation, 'noted', more),
  };
};

/** Saves how the conversation ended. A callback that is still to be done is promised first. */
export const submitWrapUp = async (
  ports: GuidePorts,
  { submission, contactId, conversationId }: GuideRequest,
  conversation: Conversation,
  token: Token,
): Promise<Shown> => {
  const stays = (said: readonly string[]) =>
    showWrapUp(conversation, { said, filled: submission, kept: token.kept });
  const read = readWrapUp(submission, conversation);
  if ('problems' in read) return stays(read.problems);
  if (read.followUp === 'callback' && !(await promiseTo(ports, conversation, { contactId })).ok)
    return stays([guideWords[conversation.language].wrapUp.noCallback]);

  const at = ports.clock.now();
  const by = conversation.disposition?.code === notRecorded ? 'late' : 'wrap-up';
  const { code, followUp } = read;
  const next: Conversation = {
    ...conversation,
    revision: conversation.revision + 1,
    disposition: { ...read, at, contactId, by },
    // A callback goes on with this conversation: who does not want to be called again is offered nothing in it either.
    learnt: code === 'refused' ? { ...conversation.learnt, marketing: 'refused' } : conversation.learnt,
    entries: [...conversation.entries, ...closedHere(conversation, { code, followUp, contactId, at })],
    taken: fingerprint(token, submission),
    kept: Math.max(conversation.kept ?? 0, token.kept),
  };
  const fresh = next.entries.slice(conversation.entries.length);
  const fault = await keepRefusals(ports, conversation, fresh);
  if ((await ports.conversations.save(next)) === 'saved')
    return savedWith(ports, next, next.kept ?? 0, fault);
  const standing = await ports.conversations.find(conversationId);
  if (standing?.taken === next.taken && standing !== undefined) return savedWith(ports, standing, token.kept);
  return showWrapUp(standing ?? conversation, {
    said: [guideWords[conversation.language].wentOn],
    filled: submission,
  });
};

/** What was saved, with everything that follows from it kept, perhaps once more. */
export const savedWith = async (
  ports: GuidePorts,
  conversation: Conversation,
  from: number,
  fault?: unknown,
): Promise<Shown> => {
  const file = await fileOf(ports, conversation);
  return showSaved(conversation, {
    fault,
    ...(await keepEntries(ports, conversation, Math.max(conversation.kept ?? 0, from), file)),
  });
};

/** An entry only where the script's close did not say the same in this contact: an end is counted once. */
const closedHere = (
  { entries, script }: Conversation,
  end: {
    readonly code: DispositionCode;
    readonly followUp: FollowUp;
    readonly contactId: string;
    readonly at: Date;
  },
): readonly Entry[] => {
  const last = entries.findLast(({ what }) => what.kind === 'closed');
  const same =
    last?.what.kind === 'closed' &&
    last.contactId === end.contactId &&
    last.what.disposition === end.code &&
    last.what.followUp === end.followUp;
  return same
    ? []
    : [
        {
          number: (entries.at(-1)?.number ?? 0) + 1,
          at: end.at,
          contactId: end.contactId,
          script,
          step: place,
          what: { kind: 'closed', disposition: end.code, followUp: end.followUp },
        },
      ];
};

const readWrapUp = (
  submission: Submission,
  { language }: Conversation,
):
  | { readonly problems: readonly string[] }
  | { readonly code: DispositionCode; readonly followUp: FollowUp; readonly notes: string } => {
  const words = guideWords[language].wrapUp;
  const code = submission['disposition'] ?? '';
  const followUp = followUps.find((one) => one === submission['followUp']);
  const notes = (submission['notes'] ?? '').trim();
  const problems = [
    ...(isDisposition(code) ? [] : [words.choose(words.disposition)]),
    ...(followUp === undefined ? [words.choose(words.followUp)] : []),
    ...([...notes].length > notesMaximum ? [words.tooLong(words.notes, notesMaximum)] : []),
  ];
  return problems.length > 0 || !isDisposition(code) || followUp === undefined
    ? { problems }
    : { code, followUp, notes };
};

const isDisposition = (code: string): code is DispositionCode => Object.hasOwn(dispositions, code);

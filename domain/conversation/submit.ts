import type { Submission } from '../script/screen.ts';
import { doWork } from './do-work.ts';
import type { GuidePorts, GuideRequest, Shown } from './guide.ts';
import { keepRefusals } from './keep-consents.ts';
import { keepEntries } from './keep-entries.ts';
import type { Conversation, ScriptName } from './model.ts';
import type { FileOnScreen } from './ports.ts';
import { settleAppointment } from './settle-appointment.ts';
import { show } from './show.ts';
import { fileOf, stageOf } from './stage.ts';
import { fingerprint, type Token } from './token.ts';
import { guideWords } from './words.ts';

/**
 * Takes what was submitted for the state that the conversation is in. First everything that the step leads to is done, keyed by the
 * conversation; then one conditional write decides that it was taken; then what follows from the entries is kept. Wherever it stops, pressing
 * again with the same view finishes it and does nothing twice.
 */
export const submit = async (
  ports: GuidePorts,
  request: GuideRequest,
  conversation: Conversation,
  name: ScriptName,
  token: Token,
): Promise<Shown> => {
  const { submission, known } = request;
  const file = await fileOf(ports, conversation);
  const taken = await take(ports, request, conversation, name, token, file);
  if ('stays' in taken) return taken.stays;

  const next: Conversation = {
    ...taken.moved,
    revision: conversation.revision + 1,
    taken: fingerprint(token, submission),
    kept: Math.max(conversation.kept ?? 0, token.kept),
  };
  const fresh = next.entries.slice(conversation.entries.length);
  const fault = await keepRefusals(ports, conversation, fresh);
  if ((await ports.conversations.save(next)) === 'conflict')
    return afterConflict(ports, request, token, file);
  if (fresh.some(({ what }) => what.kind === 'booked')) await settleAppointment(ports, next);
  return show(ports, next, known, { file, fault, ...(await keepEntries(ports, next, next.kept ?? 0, file)) });
};

type Taken = { readonly stays: Shown } | { readonly moved: Conversation };

const take = async (
  ports: GuidePorts,
  request: GuideRequest,
  conversation: Conversation,
  name: ScriptName,
  token: Token,
  file: FileOnScreen,
): Promise<Taken> => {
  const { submission, contactId } = request;
  const stage = await stageOf(ports, conversation, name, file);
  /** What former submissions still owe is kept with this one too, though it is not taken. */
  const stays = async (said: readonly string[]): Promise<Taken> => {
    const owed = Math.max(conversation.kept ?? 0, token.kept);
    const kept = await keepEntries(ports, conversation, owed, file);
    return {
      stays: await show(ports, conversation, request.known, {
        ...kept,
        said: [...said, ...kept.said],
        filled: submission,
        file,
      }),
    };
  };
  const submitted = ports.engine.submit(stage, conversation, submission, {
    contactId,
    now: ports.clock.now(),
  });
  if (!submitted.ok) return stays(submitted.error.problems.map(({ message }) => message));
  const move = submitted.value;
  if (move.kind === 'moved') {
    const moved = move.conversation;
    // What was shown had moved on by itself, past an offer that may not be made any more: it was that screen that was submitted.
    return isShownIn(token, moved) && !isShownIn(token, conversation)
      ? take(ports, request, moved, name, token, file)
      : { moved };
  }
  const done = move.then(await doWork(ports, conversation, move.work, file, contactId));
  return done.ok ? { moved: done.value } : stays([done.error.message]);
};

const isShownIn = ({ place }: Token, conversation: Conversation): boolean =>
  conversation.place.at === 'step' && place === `step:${conversation.place.step}`;

/** Somebody else was first: with the same submission (Connect asks again), or another guide of the conversation. */
const afterConflict = async (
  ports: GuidePorts,
  { submission, known, conversationId }: GuideRequest,
  token: Token,
  file: FileOnScreen,
): Promise<Shown> => {
  const standing = await ports.conversations.find(conversationId);
  if (standing === undefined) throw new Error(`conversation ${conversationId} is there and is not`);
  return standing.taken === fingerprint(token, submission)
    ? retried(ports, standing, known, token)
    : wentOn(ports, standing, known, submission, file);
};

/** A submission that was taken already: what follows from it is kept once more, and the agent goes on. */
export const retried = async (
  ports: GuidePorts,
  conversation: Conversation,
  known: GuideRequest['known'],
  token: Token,
): Promise<Shown> => {
  const file = await fileOf(ports, conversation);
  const from = Math.max(conversation.kept ?? 0, token.kept);
  return show(ports, conversation, known, {
    file,
    ...(await keepEntries(ports, conversation, from, file)),
  });
};

/** The state that was shown is past. What was submitted stands in the fields that are still asked. */
export const wentOn = async (
  ports: GuidePorts,
  conversation: Conversation,
  known: GuideRequest['known'],
  submission: Submission,
  file?: FileOnScreen,
): Promise<Shown> => {
  await settleAppointment(ports, conversation);
  return show(ports, conversation, known, {
    said: [guideWords[conversation.language].wentOn],
    filled: submission,
    file,
  });
};

import type { GuideAnswer, GuidePorts, GuideRequest, Shown } from './guide.ts';
import type { Conversation } from './model.ts';
import { openConversation } from './open-conversation.ts';
import { scriptsOffered, show, showFile } from './show.ts';
import { fileOf, stageOf } from './stage.ts';
import { retried, submit, wentOn } from './submit.ts';
import { fingerprint, readToken, type Token } from './token.ts';
import { guideWords } from './words.ts';
import { savedWith, showWrapUp, submitWrapUp } from './wrap-up.ts';

/**
 * What the agent sees next. The token says which state of the conversation was answered: the present one is submitted; the one before it with
 * the same words is a retry, and is answered as the first time; anything older shows where the conversation stands now.
 */
export const nextGuideStep =
  (ports: GuidePorts) =>
  async (request: GuideRequest): Promise<GuideAnswer> => {
    const conversation = await openConversation(ports, request);
    const token = readToken(request.token);
    const answered = token?.id === conversation.id ? token : undefined;
    return request.phase === 'talk'
      ? talk(ports, request, conversation, answered)
      : wrapUp(ports, request, conversation, answered);
  };

const talk = async (
  ports: GuidePorts,
  request: GuideRequest,
  conversation: Conversation,
  token: Token | undefined,
): Promise<GuideAnswer> => {
  const { action, submission, known } = request;
  const { place, language, script } = conversation;
  const atRest = place.at === 'file' || place.at === 'over' || script === undefined;
  if (action === 'open')
    return atRest ? showFile(ports, conversation, known) : show(ports, conversation, known);
  if (token === undefined)
    return show(ports, conversation, known, {
      said: [guideWords[language].pressAgain],
      filled: submission,
    });
  if (token.place === 'over') return { show: 'nothing' };
  if (token.place === 'file')
    return atRest
      ? begin(ports, request, conversation)
      : show(ports, conversation, known, { filled: token.typed, kept: token.kept });
  const present = token.revision === conversation.revision;
  if (action === 'Back')
    return showFile(ports, conversation, known, {
      back: guideWords[language].resume,
      kept: token.kept,
      typed: submission,
    });
  if (action !== 'Next') return show(ports, conversation, known, { filled: submission, kept: token.kept });
  if (isRetry(conversation, token, request)) return retried(ports, conversation, known, token);
  return present && script !== undefined && place.at !== 'over'
    ? submit(ports, request, conversation, script, token)
    : wentOn(ports, conversation, known, submission);
};

/** The script that was chosen on the file begins; a title that nobody offers any more shows the file again. */
const begin = async (
  ports: GuidePorts,
  { chosen, known, conversationId }: GuideRequest,
  conversation: Conversation,
): Promise<Shown> => {
  const offered = await scriptsOffered(ports, conversation, known);
  const choice = offered.find(({ title }) => title === chosen);
  const file = await fileOf(ports, conversation);
  if (choice === undefined) return showFile(ports, conversation, known, { file });
  const { name, campaign } = choice;
  const stage = await stageOf(ports, conversation, name, file);
  const begun = {
    ...ports.engine.begin(stage, { ...conversation, campaign }, name),
    revision: conversation.revision + 1,
    taken: undefined,
  };
  if ((await ports.conversations.save(begun)) === 'saved') return show(ports, begun, known, { file });
  return show(ports, (await ports.conversations.find(conversationId)) ?? conversation, known, { file });
};

const wrapUp = async (
  ports: GuidePorts,
  request: GuideRequest,
  conversation: Conversation,
  token: Token | undefined,
): Promise<GuideAnswer> => {
  const { action, submission, known } = request;
  const words = guideWords[conversation.language];
  if (action === 'open') return showWrapUp(conversation);
  if (token?.place === 'noted') return { show: 'nothing' };
  if (token === undefined) return showWrapUp(conversation, { said: [words.pressAgain], filled: submission });
  if (token.place === 'file') return showWrapUp(conversation, { filled: token.typed, kept: token.kept });
  if (action === 'Back')
    return showFile(ports, conversation, known, {
      back: words.backToWrapUp,
      kept: token.kept,
      typed: submission,
    });
  if (action !== 'Next') return showWrapUp(conversation, { filled: submission });
  if (isRetry(conversation, token, request)) return savedWith(ports, conversation, token.kept);
  return token.revision === conversation.revision
    ? submitWrapUp(ports, request, conversation, token)
    : showWrapUp(conversation, { said: [words.wentOn], filled: submission });
};

const isRetry = (conversation: Conversation, token: Token, { submission }: GuideRequest): boolean =>
  token.revision === conversation.revision - 1 && conversation.taken === fingerprint(token, submission);

import type { GuidePorts, GuideRequest } from './guide.ts';
import type { Conversation } from './model.ts';
import { fileOf } from './stage.ts';

/**
 * The conversation that the contact belongs to, begun if it is not there yet. The customer's number is asked for once: it is on the
 * customer's contact, not on the guide's.
 */
export const openConversation = async (
  { conversations, files, lines, clock }: GuidePorts,
  { conversationId, contactId, action, known }: GuideRequest,
): Promise<Conversation> => {
  const standing = await conversations.find(conversationId);
  if (standing !== undefined)
    return action === 'open' ? withNewestWord({ conversations, files }, standing) : standing;
  const { language, direction, need, campaign } = known;
  const number = await lines.numberOf(contactId);
  const { customerId } = await files.read({ customerId: known.customerId, number, language });
  const begun: Conversation = {
    id: conversationId,
    revision: 1,
    startedAt: clock.now(),
    language,
    direction,
    need,
    campaign,
    customerId,
    number,
    script: undefined,
    place: { at: 'file' },
    visits: {},
    raised: {},
    answers: {},
    learnt: {},
    entries: [],
    disposition: undefined,
  };
  if ((await conversations.save(begun)) === 'saved') return begun;
  // Another guide of the same conversation has begun it in between.
  return (await conversations.find(conversationId)) ?? begun;
};

/**
 * A conversation goes on after days, in a callback: a yes to marketing of the first day does not outvote a no that the file has by now. A yes
 * that could not be kept meanwhile is outvoted too, which offers less, never more.
 */
const withNewestWord = async (
  ports: Pick<GuidePorts, 'conversations' | 'files'>,
  standing: Conversation,
): Promise<Conversation> => {
  if (standing.learnt.marketing !== 'granted') return standing;
  const { file } = await fileOf(ports, standing);
  if (file.marketing !== 'refused') return standing;
  const corrected: Conversation = {
    ...standing,
    revision: standing.revision + 1,
    learnt: { ...standing.learnt, marketing: 'refused' },
  };
  return (await ports.conversations.save(corrected)) === 'saved'
    ? corrected
    : ((await ports.conversations.find(standing.id)) ?? corrected);
};

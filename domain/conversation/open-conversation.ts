import type { GuidePorts, GuideRequest } from './guide.ts';
import type { Conversation } from './model.ts';

/**
 * The conversation that the contact belongs to, begun if it is not there yet. The customer's number is asked for once: it is on the
 * customer's contact, not on the guide's.
 */
export const openConversation = async (
  { conversations, files, lines, clock }: GuidePorts,
  { conversationId, contactId, known }: GuideRequest,
): Promise<Conversation> => {
  const standing = await conversations.find(conversationId);
  if (standing !== undefined) return standing;
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

import type { Message } from '../message/model.ts';
import { confirmationId } from '../message/text-message.ts';
import type { Script } from '../script/document.ts';
import { writtenConfirmation } from '../script/written-confirmation.ts';
import { countableAnswers } from './countable-answers.ts';
import type { GuidePorts } from './guide.ts';
import { keepGrants } from './keep-consents.ts';
import type { Conversation, Entry } from './model.ts';
import type { FileOnScreen } from './ports.ts';
import { scriptNamed } from './stage.ts';
import { guideWords } from './words.ts';

export interface Kept {
  /** Up to which entry everything is kept now. */
  readonly kept: number;
  /** What the agent should know of it. */
  readonly said: readonly string[];
  /** Why something is not kept. */
  readonly fault?: unknown;
}

/**
 * What the saved entries after number `from` lead to beside the conversation: what the customer allowed in their file, a written confirmation of
 * each agreement, and the records of the script. All are named by the entry, so that keeping them again changes nothing. A fault stops nobody: the talk goes on, and the next
 * submission keeps what is missing.
 */
export const keepEntries = async (
  ports: GuidePorts,
  conversation: Conversation,
  from: number,
  file: FileOnScreen,
): Promise<Kept> => {
  const entries = conversation.entries.filter(({ number }) => number > from);
  const kept = conversation.entries.at(-1)?.number ?? 0;
  if (entries.length === 0) return { kept, said: [] };
  const words = guideWords[conversation.language];
  try {
    const fault = await keepGrants(ports, conversation, entries);
    const confirmed = await Promise.all(entries.map((entry) => confirm(ports, conversation, entry, file)));
    const answers = await countableAnswers(ports, conversation, entries);
    await ports.records.keep(conversation, entries, answers);
    return {
      kept,
      said: confirmed.includes('no-address') ? [words.noAddress] : [],
      ...(fault === undefined ? {} : { fault }),
    };
  } catch (fault) {
    const agreed = entries.some(({ what }) => what.kind === 'agreement' && what.agreed);
    return { kept: from, said: agreed ? [words.notQueued] : [], fault };
  }
};

const confirm = async (
  ports: GuidePorts,
  conversation: Conversation,
  { what, script: name, step, number, contactId, at }: Entry,
  { file }: FileOnScreen,
): Promise<'queued' | 'nothing' | 'no-address'> => {
  if (what.kind !== 'agreement' || !what.agreed || name === undefined) return 'nothing';
  const { language, customerId } = conversation;
  const script = await scriptNamed(ports, name);
  const written = writtenConfirmation({ script, file, language, choices: [] }, conversation, step);
  if (written === undefined) return 'nothing';
  const address = addressOf(script, conversation, file.email);
  if (address === undefined) return 'no-address';
  await ports.outbox.queue({
    ...address,
    id: confirmationId(conversation.id, number),
    language,
    subject: address.channel === 'email' ? written.subject : undefined,
    text: written.text,
    purpose: 'service',
    customerId,
    contactId,
    queuedAt: at,
    state: 'queued',
  });
  return 'queued';
};

/** The e-mail address given in this conversation, else the one of the file, else a text message to the number in hand. */
const addressOf = (
  script: Script,
  { answers, number }: Conversation,
  email: string | undefined,
): Pick<Message, 'channel' | 'to'> | undefined => {
  const given = Object.values(script.steps)
    .flatMap((step) => (step.kind === 'ask' ? step.fields : []))
    .flatMap(({ type, name }) => (type === 'email' && Object.hasOwn(answers, name) ? [answers[name]] : []))
    .at(-1);
  const to = typeof given?.value === 'string' && given.value !== '' ? given.value : email;
  if (to !== undefined) return { channel: 'email', to };
  return number === undefined ? undefined : { channel: 'sms', to: number };
};

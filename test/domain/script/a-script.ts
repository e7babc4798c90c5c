import type { Conversation } from '../../../domain/conversation/model.ts';
import type { OfferStep, Script, Step, Texts } from '../../../domain/script/document.ts';
import { scriptEngine } from '../../../domain/script/engine.ts';
import type { CustomerFile } from '../../../domain/script/file.ts';
import type { Entering, Stage } from '../../../domain/script/play.ts';
import type { Submission } from '../../../domain/script/screen.ts';

/** The same in every language, so that a test reads what it wrote. */
export const inAll = (text: string): Texts => ({ fr: text, nl: text, de: text, en: text });

export const aFile = (file: Partial<CustomerFile> = {}): CustomerFile => ({
  companyName: 'Dupont Chauffage',
  today: 'Tuesday the 24th of November',
  customerName: 'Ada Lovelace',
  customerNumber: undefined,
  number: undefined,
  email: undefined,
  city: undefined,
  segment: undefined,
  marketing: 'none',
  survey: 'none',
  recording: 'none',
  appointment: undefined,
  complaintReference: undefined,
  complaintDue: undefined,
  openComplaints: 0,
  callbackDue: undefined,
  booked: undefined,
  daysSinceLastContact: undefined,
  ...file,
});

export const aConversation = (conversation: Partial<Conversation> = {}): Conversation => ({
  id: 'contact-1',
  revision: 1,
  startedAt: new Date('2026-11-24T09:00:00Z'),
  language: 'en',
  direction: 'inbound',
  need: 'information',
  campaign: undefined,
  customerId: 'customer-1',
  number: '+32470123456',
  script: undefined,
  place: { at: 'file' },
  visits: {},
  raised: {},
  answers: {},
  learnt: {},
  entries: [],
  disposition: undefined,
  ...conversation,
});

export const entering: Entering = { contactId: 'contact-1', now: new Date('2026-11-24T10:00:00Z') };

const close: Step = {
  kind: 'close',
  title: inAll('Close'),
  say: inAll('Goodbye.'),
  disposition: 'served',
};

/** A script of these steps, the first of which it starts at; `end` closes it. */
export const aScript = (steps: Record<string, Step>, script: Partial<Script> = {}): Script => ({
  id: 'sample',
  version: '1',
  title: inAll('Sample'),
  purpose: 'service',
  use: { direction: 'inbound', needs: ['information'], weight: 1 },
  start: Object.keys(steps)[0] ?? 'end',
  steps: { ...steps, end: close },
  ...script,
});

export const aStage = (script: Script, stage: Partial<Stage> = {}): Stage => ({
  script,
  file: aFile(),
  language: 'en',
  choices: [],
  ...stage,
});

/** The conversation at the script's first step. */
export const begun = (stage: Stage, conversation = aConversation()): Conversation =>
  scriptEngine.begin(stage, conversation, { id: stage.script.id, version: '1-abcdef01' });

/** After a submission that is taken and needs no work. */
export const after = (stage: Stage, conversation: Conversation, submission: Submission): Conversation => {
  const move = scriptEngine.submit(stage, conversation, submission, entering);
  if (!move.ok) throw new Error(`refused: ${JSON.stringify(move.error.problems)}`);
  if (move.value.kind === 'work') throw new Error(`it waits for ${move.value.work.do}`);
  return move.value.conversation;
};

/** What is said about each field of a submission that is refused. */
export const problemsOf = (
  stage: Stage,
  conversation: Conversation,
  submission: Submission,
): Readonly<Record<string, string>> => {
  const move = scriptEngine.submit(stage, conversation, submission, entering);
  if (move.ok) throw new Error('it was taken');
  return Object.fromEntries(move.error.problems.map(({ field, message }) => [field, message]));
};

/** What is waited for, and what becomes of the conversation then. */
export const workOf = (stage: Stage, conversation: Conversation, submission: Submission) => {
  const move = scriptEngine.submit(stage, conversation, submission, entering);
  if (!move.ok || move.value.kind !== 'work') throw new Error('nothing has to be done');
  return move.value;
};

/** Made to everybody; who accepts it comes to `glad`. */
export const offer: OfferStep = {
  kind: 'offer',
  offer: 'service-plan',
  title: inAll('Offer'),
  say: inAll('We have a service plan.'),
  eligible: { all: [] },
  accepted: 'glad',
  refused: 'end',
  otherwise: 'end',
};
export const glad: Step = { kind: 'say', title: inAll('Glad'), say: inAll('Thank you.'), next: 'end' };

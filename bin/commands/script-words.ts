import type { Conversation, Entered } from '../../domain/conversation/model.ts';
import { type Screen, stepFields } from '../../domain/script/screen.ts';

/** A step as somebody at the terminal reads it: what is said stands in quotes, what is not said in brackets. */
export const shown = ({ title, say, hint, fields }: Screen, madeUp: boolean): string => {
  const objection = fields.find(({ name }) => name === stepFields.objection);
  return [
    '',
    `── ${title} ${'─'.repeat(Math.max(3, 60 - title.length))}`,
    ...say.map((words) => `  « ${words} »`),
    ...(hint === undefined ? [] : hint.split('\n').map((line) => `  (${line})`)),
    ...(madeUp ? ['  [the choices below are made up]'] : []),
    ...(objection === undefined
      ? []
      : [
          `  ${objection.label}: ${(objection.options ?? []).map(({ value, label }, index) => `!${index + 1} ${label} (${value})`).join(' · ')}`,
        ]),
  ].join('\n');
};

/** What an entry keeps, in a line. */
export const entered = (what: Entered): string => `  ✓ ${entryOf(what)}`;

const entryOf = (what: Entered): string => {
  switch (what.kind) {
    case 'answers':
      return Object.entries(what.values)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ');
    case 'need':
      return `need: ${what.need}`;
    case 'offer':
      return `offer ${what.offer}: ${what.accepted ? 'accepted' : 'refused'}`;
    case 'objection':
      return `objection ${what.objection}, answered with ${what.given}: ${what.overcome ? 'overcome' : 'persists'}`;
    case 'verified':
      return what.right ? 'understood rightly' : 'not understood rightly';
    case 'agreement':
      return `agreement (${what.about}): ${what.agreed ? 'yes' : 'no'} to “${what.wording}”`;
    case 'booked':
      return `${what.booked} booked: ${what.reference} (made up)`;
    case 'logged':
      return `${what.logged} logged: ${what.reference} (made up)`;
    case 'referred':
      return `referred to ${what.to}, ${what.manner}`;
    case 'said':
      return 'said';
    case 'closed':
      return `closed: ${what.disposition}, follow-up ${what.followUp}`;
  }
};

/** How it ended, and everything that would be kept. */
export const ended = ({ place, entries, disposition }: Conversation): string =>
  [
    '',
    `── ${entries.length} entries ${'─'.repeat(50)}`,
    ...entries.map(({ number, step, what }) => `  ${String(number).padStart(2)} ${step}: ${entryOf(what)}`),
    place.at === 'over'
      ? `disposition: ${disposition?.code ?? 'none'}, follow-up: ${disposition?.followUp ?? 'none'}`
      : `nothing more was typed: the script stands at ${place.at === 'step' ? `step ${place.step}` : place.at === 'objection' ? `objection ${place.objection}` : 'the file'}, without a disposition`,
  ].join('\n');

import { describe, expect, it } from 'vitest';
import { languages } from '../../../domain/shared/language.ts';
import type { ConsoleRefusal } from '../../../simulator/console/server/refusal.ts';
import { languageOf, refusalText } from '../../../simulator/console/server/words.ts';

const number = '+32470000001';
const contactId = 'c1';
/** One of each; a new one without words in all languages does not compile. */
const refusals: {
  readonly [Code in ConsoleRefusal['code']]: Extract<ConsoleRefusal, { readonly code: Code }>;
} = {
  'agent.no-such-contact': { code: 'agent.no-such-contact', contactId },
  'agent.wrong-moment': { code: 'agent.wrong-moment', contactId, phase: 'offered' },
  'agent.no-such-quick-connect': { code: 'agent.no-such-quick-connect', quickConnect: 'Plumber' },
  'agent.offline': { code: 'agent.offline', username: 'ada' },
  'agent.busy': { code: 'agent.busy', username: 'ada' },
  'agent.number-not-dialable': { code: 'agent.number-not-dialable', number },
  'command.unreadable': { code: 'command.unreadable', where: 'keys' },
  'phone.unknown': { code: 'phone.unknown', phone: 'p1' },
  'phone.there-already': { code: 'phone.there-already', number },
  'phone.is-the-centre': { code: 'phone.is-the-centre', number },
  'phone.in-use': { code: 'phone.in-use', number },
  'phone.does-not-ring': { code: 'phone.does-not-ring', number },
  'phone.no-call': { code: 'phone.no-call', number },
  'phone.keys-wanted': { code: 'phone.keys-wanted' },
  'chat.unknown': { code: 'chat.unknown', chat: 'c' },
  'chat.over': { code: 'chat.over' },
  'chat.no-flow': { code: 'chat.no-flow' },
  'desk.unknown': { code: 'desk.unknown', agent: 'ada' },
  'desk.not-by-hand': { code: 'desk.not-by-hand', agent: 'ada' },
  'desk.no-such-state': { code: 'desk.no-such-state', state: 'Asleep' },
  'desk.muted': { code: 'desk.muted' },
  'desk.on-hold': { code: 'desk.on-hold' },
  'desk.nobody-listens': { code: 'desk.nobody-listens' },
  'view.gone': { code: 'view.gone' },
  'clock.backwards': { code: 'clock.backwards' },
  'clock.too-far': { code: 'clock.too-far', days: 31 },
  'campaign.unknown': { code: 'campaign.unknown', campaign: 'event' },
  'campaign.no-example': { code: 'campaign.no-example', campaign: 'event' },
  'campaign.loading': { code: 'campaign.loading', campaign: 'event' },
  'campaign.no-list-report': { code: 'campaign.no-list-report' },
  'campaign.refused': { code: 'campaign.refused', campaign: 'event', why: 'it is over for good.' },
  'contact.unknown': { code: 'contact.unknown', contactId },
};

describe.each(languages)('what is refused, in %s,', (language) => {
  it.each(Object.values(refusals))('says why and what to do: $code', (refusal) => {
    const text = refusalText(refusal, language);

    // What is the matter, then what to do about it.
    expect(text).toMatch(/^\S.+ ?: ?\S.+\.$|^\S.+\. \S.+\.$/);
    for (const [key, value] of Object.entries(refusal))
      if (['number', 'username', 'quickConnect', 'agent', 'state', 'days'].includes(key))
        expect(text).toContain(String(value));
    expect(languages.filter((other) => refusalText(refusal, other) === text)).toEqual([language]);
  });

  it('names the phase that a contact is in', () => {
    const texts = [
      'offered',
      'connecting',
      'connected',
      'after-contact-work',
      'consulting',
      'not consulting',
      'in-flow',
    ].map((phase) => refusalText({ code: 'agent.wrong-moment', contactId, phase }, language));

    expect(new Set(texts).size).toBe(texts.length);
  });
});

it.each([
  ['fr', 'nl', 'fr'],
  [undefined, 'nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  [undefined, 'es, de-AT;q=0.5', 'de'],
  ['es', 'fr-BE', 'fr'],
  [undefined, undefined, 'en'],
])(
  'speaks the language asked for, else the browser’s, else English: %s, %s → %s',
  (asked, header, language) => {
    expect(languageOf(asked, header)).toBe(language);
  },
);

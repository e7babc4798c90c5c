import { wordsOfRefusal } from '../dialling/gate/words.ts';
import type { Reason } from '../dialling/model.ts';
import type { Language } from '../shared/language.ts';

type Beside = 'network' | 'number' | 'campaign' | 'busy';

const words: Readonly<Record<Language, Readonly<Record<Beside, string>>>> = {
  fr: {
    network: 'Le réseau n’a pas accepté l’appel.',
    number: 'Ce numéro n’existe pas.',
    campaign: 'La campagne est en pause ou terminée.',
    busy: 'Un autre appel vers ce numéro est en cours.',
  },
  nl: {
    network: 'Het netwerk nam de oproep niet aan.',
    number: 'Dit nummer bestaat niet.',
    campaign: 'De campagne is gepauzeerd of afgelopen.',
    busy: 'Er loopt een andere oproep naar dit nummer.',
  },
  de: {
    network: 'Das Netz hat den Anruf nicht angenommen.',
    number: 'Diese Nummer gibt es nicht.',
    campaign: 'Die Kampagne ist angehalten oder beendet.',
    busy: 'Es läuft ein anderer Anruf bei dieser Nummer.',
  },
  en: {
    network: 'The network did not accept the call.',
    number: 'This number does not exist.',
    campaign: 'The campaign is paused or over.',
    busy: 'Another call to this number is on.',
  },
};

const besideTheGate: ReadonlyMap<string, Beside> = new Map([
  ['connect.technical', 'network'],
  ['connect.invalid-number', 'number'],
  ['member.number-busy', 'busy'],
]);

/** To the agent who pressed "call": each reason in one sentence. */
export const whyNotCalled = (
  reasons: readonly Pick<Reason, 'code'>[],
  language: Language,
): readonly string[] =>
  [...new Set(reasons.map(({ code }) => code))].map((code) =>
    code.startsWith('gate.')
      ? wordsOfRefusal(code, language)
      : words[language][besideTheGate.get(code) ?? (code.startsWith('member.') ? 'campaign' : 'network')],
  );

import { definePrompts } from '../language/prompt.ts';

export const welcome = definePrompts({
  'welcome.recording-notice': {
    fr: 'Si vous parlez à un conseiller, la conversation sera enregistrée pour améliorer notre service. Dites-le au conseiller si vous ne le souhaitez pas.',
    nl: 'Als u met een medewerker spreekt, wordt het gesprek opgenomen om onze dienst te verbeteren. Zeg het gerust aan de medewerker als u dat niet wilt.',
    de: 'Wenn Sie mit einem Berater sprechen, wird das Gespräch aufgezeichnet, um unseren Service zu verbessern. Sagen Sie es dem Berater, wenn Sie das nicht möchten.',
    en: 'If you speak to an agent, the conversation will be recorded to improve our service. Please tell the agent if you do not want this.',
  },
  'welcome.customer-number': {
    fr: 'Plusieurs clients nous appellent de ce numéro. Tapez votre numéro de client, puis appuyez sur la touche dièse. Sans numéro de client, tapez simplement dièse.',
    nl: 'Meerdere klanten bellen ons vanaf dit nummer. Toets uw klantnummer in en sluit af met een hekje. Hebt u geen klantnummer, druk dan enkel op het hekje.',
    de: 'Mehrere Kunden rufen uns von dieser Nummer an. Geben Sie bitte Ihre Kundennummer ein und drücken Sie dann die Rautetaste. Ohne Kundennummer drücken Sie nur die Rautetaste.',
    en: 'Several customers call us from this number. Please key in your customer number, then press hash. If you have no customer number, just press hash.',
  },
  'welcome.customer-number-unknown': {
    fr: 'Nous ne trouvons pas ce numéro de client.',
    nl: 'We vinden dit klantnummer niet terug.',
    de: 'Diese Kundennummer finden wir nicht.',
    en: 'We cannot find that customer number.',
  },
});

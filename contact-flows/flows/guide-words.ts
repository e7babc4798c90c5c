import type { Language } from '../../domain/shared/language.ts';

/** What the guide says when nothing else can: it needs no function. */
export const guideFlowWords: Readonly<
  Record<
    Language,
    {
      readonly failed: string;
      readonly failedText: string;
      readonly again: string;
      readonly long: string;
      readonly longText: string;
      readonly goOn: string;
    }
  >
> = {
  fr: {
    failed: 'Le guide ne répond pas',
    failedText:
      'Ce que vous venez d’encoder n’est peut-être pas enregistré. Continuez l’entretien, notez l’essentiel de votre côté et réessayez : le guide reprend à la dernière étape enregistrée.',
    again: 'Réessayer',
    long: 'L’entretien est long',
    longText: 'Vous avez parcouru cent écrans. Tout est enregistré : reprenez là où vous en étiez.',
    goOn: 'Continuer',
  },
  nl: {
    failed: 'De gids antwoordt niet',
    failedText:
      'Wat u net hebt ingevuld, is misschien niet bewaard. Zet het gesprek voort, schrijf het belangrijkste even op en probeer opnieuw: de gids gaat verder bij de laatste stap die bewaard is.',
    again: 'Opnieuw proberen',
    long: 'Dit is een lang gesprek',
    longText: 'U hebt honderd schermen gezien. Alles is bewaard: ga verder waar u gebleven was.',
    goOn: 'Doorgaan',
  },
  de: {
    failed: 'Der Leitfaden antwortet nicht',
    failedText:
      'Was Sie gerade eingegeben haben, ist vielleicht nicht gespeichert. Führen Sie das Gespräch weiter, notieren Sie das Wichtigste und versuchen Sie es noch einmal: Es geht beim letzten gespeicherten Schritt weiter.',
    again: 'Noch einmal versuchen',
    long: 'Ein langes Gespräch',
    longText:
      'Sie haben hundert Seiten gesehen. Alles ist gespeichert: Machen Sie dort weiter, wo Sie waren.',
    goOn: 'Weiter',
  },
  en: {
    failed: 'The guide is not responding',
    failedText:
      'What you have just entered may not be saved. Carry on with the conversation, make a note of what matters, and try again: the guide resumes at the last step that was saved.',
    again: 'Try again',
    long: 'This is a long conversation',
    longText: 'You have been through a hundred screens. Everything is saved: carry on where you were.',
    goOn: 'Carry on',
  },
};

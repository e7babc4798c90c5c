import type { Language } from '../shared/language.ts';
import { spokenInstant } from '../shared/spoken.ts';
import type { CallbackPromise, Trouble } from './model.ts';
import { spokenPromise } from './spoken-time.ts';

/** Values of the attribute `taskKind` of our own tasks. */
export const callbackTask = 'callback';
export const latePromiseTask = 'late-promise';

interface TaskWords {
  readonly callback: string;
  readonly callbackText: (promised: string, when: string) => string;
  readonly late: string;
  readonly lateText: (promised: string, when: string) => string;
  readonly troubleName: string;
  readonly troubles: Readonly<Record<Trouble, (promised: string, when: string) => string>>;
}

/** What people read on a task before they take it: of no customer, only of the promise. */
export const taskWords = (
  kind: typeof callbackTask | typeof latePromiseTask,
  promise: CallbackPromise,
  timeZone: string,
): { readonly Name: string; readonly Description: string } => {
  const { language, promisedAt, state, work } = promise;
  const told = words[language];
  const promised = spokenInstant(promisedAt, timeZone, language);
  const when = spokenPromise(promise, timeZone, language);
  if (kind === callbackTask) return { Name: told.callback, Description: told.callbackText(promised, when) };
  if (work.trouble === undefined || (state === 'late' && work.trouble === 'not-reached'))
    return { Name: told.late, Description: told.lateText(promised, when) };
  return { Name: told.troubleName, Description: told.troubles[work.trouble](promised, when) };
};

const words: Readonly<Record<Language, TaskWords>> = {
  fr: {
    callback: 'Client à rappeler',
    callbackText: (promised, when) =>
      `Rappel promis le ${promised}, à faire ${when}. Acceptez la tâche, lisez le dossier, puis appelez depuis le guide.`,
    late: 'Rappel en retard',
    lateText: (promised, when) =>
      `Rappel promis le ${promised}, à faire ${when} : personne n’a encore parlé au client. Appelez-le, convenez d’un autre moment ou clôturez la promesse depuis le guide.`,
    troubleName: 'Rappel à décider',
    troubles: {
      'not-reached': (promised, when) =>
        `Rappel promis le ${promised}, à faire ${when} : le client n’a pas répondu aux appels. Appelez encore, convenez d’un autre moment ou clôturez la promesse depuis le guide.`,
      'not-allowed': (promised) =>
        `Rappel promis le ${promised} : nos règles ne permettent pas d’appeler ce numéro. Joignez le client autrement, ou clôturez la promesse depuis le guide.`,
      'refused-by-agents': (promised, when) =>
        `Rappel promis le ${promised}, à faire ${when} : trois conseillers l’ont laissé à un collègue. Appelez vous-même ou désignez quelqu’un.`,
      unknown: (promised) =>
        `Rappel promis le ${promised} : un appel est parti et nous ne savons pas s’il a abouti. Vérifiez le dossier avant de rappeler.`,
    },
  },
  nl: {
    callback: 'Klant terugbellen',
    callbackText: (promised, when) =>
      `Terugbelafspraak, gemaakt op ${promised}: te bellen ${when}. Neem de taak aan, lees het dossier en bel vanuit de gids.`,
    late: 'Terugbellen: te laat',
    lateText: (promised, when) =>
      `Terugbelafspraak, gemaakt op ${promised}: te bellen ${when}. Nog niemand heeft de klant gesproken. Bel de klant, spreek een ander moment af of sluit de belofte af in de gids.`,
    troubleName: 'Terugbellen: te beslissen',
    troubles: {
      'not-reached': (promised, when) =>
        `Terugbelafspraak, gemaakt op ${promised}: te bellen ${when}. De klant nam niet op. Bel nog eens, spreek een ander moment af of sluit de belofte af in de gids.`,
      'not-allowed': (promised) =>
        `Terugbelafspraak, gemaakt op ${promised}: onze regels laten niet toe dit nummer te bellen. Bereik de klant op een andere manier, of sluit de belofte af in de gids.`,
      'refused-by-agents': (promised, when) =>
        `Terugbelafspraak, gemaakt op ${promised}: te bellen ${when}. Drie medewerkers hebben ze overgeslagen. Bel zelf of duid iemand aan.`,
      unknown: (promised) =>
        `Terugbelafspraak, gemaakt op ${promised}: er is gebeld en we weten niet of dat gelukt is. Kijk het dossier na voor u belt.`,
    },
  },
  de: {
    callback: 'Kunden zurückrufen',
    callbackText: (promised, when) =>
      `Rückruf, zugesagt am ${promised}: anzurufen ${when}. Aufgabe annehmen, Akte lesen, dann über den Leitfaden anrufen.`,
    late: 'Rückruf verspätet',
    lateText: (promised, when) =>
      `Rückruf, zugesagt am ${promised}: anzurufen ${when}. Noch niemand hat mit dem Kunden gesprochen. Anrufen, einen anderen Zeitpunkt vereinbaren oder die Zusage im Leitfaden abschließen.`,
    troubleName: 'Rückruf: Entscheidung nötig',
    troubles: {
      'not-reached': (promised, when) =>
        `Rückruf, zugesagt am ${promised}: anzurufen ${when}. Der Kunde hat nicht abgehoben. Noch einmal anrufen, einen anderen Zeitpunkt vereinbaren oder die Zusage im Leitfaden abschließen.`,
      'not-allowed': (promised) =>
        `Rückruf, zugesagt am ${promised}: Nach unseren Regeln darf diese Nummer nicht angerufen werden. Den Kunden auf anderem Weg erreichen oder die Zusage im Leitfaden abschließen.`,
      'refused-by-agents': (promised, when) =>
        `Rückruf, zugesagt am ${promised}: anzurufen ${when}. Drei Berater haben ihn übersprungen. Selbst anrufen oder jemanden bestimmen.`,
      unknown: (promised) =>
        `Rückruf, zugesagt am ${promised}: Es wurde angerufen, und wir wissen nicht, ob jemand erreicht wurde. Vor einem weiteren Anruf die Akte prüfen.`,
    },
  },
  en: {
    callback: 'Customer to call back',
    callbackText: (promised, when) =>
      `A callback was promised on ${promised}, to be made ${when}. Accept the task, read the file, then call from the guide.`,
    late: 'Callback overdue',
    lateText: (promised, when) =>
      `A callback was promised on ${promised}, to be made ${when}: nobody has talked to the customer yet. Call, agree on another time or close the promise from the guide.`,
    troubleName: 'Callback to be decided',
    troubles: {
      'not-reached': (promised, when) =>
        `A callback was promised on ${promised}, to be made ${when}: the customer did not answer. Call once more, agree on another time or close the promise from the guide.`,
      'not-allowed': (promised) =>
        `A callback was promised on ${promised}: our rules do not allow this number to be called. Reach the customer in another way, or close the promise from the guide.`,
      'refused-by-agents': (promised, when) =>
        `A callback was promised on ${promised}, to be made ${when}: three agents skipped it. Call yourself or name somebody.`,
      unknown: (promised) =>
        `A callback was promised on ${promised}: a call was placed, and we do not know what became of it. Check the file before calling again.`,
    },
  },
};

import { listed, type Phrases } from './phrases.ts';

export const de: Phrases = {
  appointment: {
    says: listed(`
      termin*, besuchstermin, einen zeitpunkt vereinbaren, vorbeikommen, techniker vorbeikommen,
      techniker bestellen, besuch des technikers, besuch verschieben, besuch absagen, zeitfenster,
      etwas ausmachen, einen tag ausmachen, uhrzeit vereinbaren, jemanden treffen, bei ihnen vorbei,
      zu ihnen kommen
    `),
    hints: listed(`
      techniker, monteur, besuch, kalender, verschieben, absagen
    `),
  },
  complaint: {
    says: listed(`
      beschwer*, reklam*, beanstand*, unzufrieden, nicht zufrieden, enttäuscht, unverschämt*,
      unmöglich von ihnen, eine frechheit, nicht akzeptabel, inakzeptabel, nie erhalten, nie angekommen,
      nicht angekommen, nicht erhalten, nicht geliefert, noch nicht geliefert, kaputt*, beschädigt*,
      defekt*, funktioniert nicht, geht nicht mehr, fehler .. rechnung, rechnung .. fehler,
      rechnung .. falsch, rechnung stimmt nicht, rechnung .. stimmt nicht, zu viel berechnet,
      doppelt berechnet, doppelt abgebucht, zweimal abgebucht, unfreundlich*, unhöflich*,
      lieferung .. spät, bestellung .. spät, zu spät geliefert, geld zurück, erstattung, kam nie,
      kam nicht an, nicht das .. bestellt, falsch geliefert, falscher artikel, falsche ware,
      falsche lieferung, gerissen
    `),
    hints: listed(`
      problem*, verspätung, fehler*, ärger*
    `),
  },
  'complaint-status': {
    says: listed(`
      stand der dinge
    `),
    hints: listed(`
      noch keine antwort, bearbeitungsstand, mein vorgang
    `),
    near: {
      cues: listed(`
        stand, status, wie steht, wie weit, wie sieht, was ist mit, was ist aus, antwort, neuigkeiten,
        neues, bearbeit*, eingereicht, bereits, schon, nummer, erledigt, gelöst
      `),
      about: listed(`beschwerde, reklamation, beschwert, falles`),
    },
  },
  information: {
    says: listed(`
      auskunft, auskünfte, information*, öffnungszeit*, haben sie .. geöffnet, haben sie .. offen,
      wann öffnen, wann schließen, wann .. geöffnet, ihre adresse, wo sind sie, wo finde ich,
      wie funktioniert, wie kann ich, wie muss ich, bedienungsanleitung, adresse ändern, adressänderung,
      neue adresse mitteilen, kopie .. rechnung, rechnungskopie, welche unterlagen, haben sie auf,
      erreichbar, geschlossen, passwort
    `),
    hints: listed(`
      ich habe eine frage, eine frage zu, gerne wissen, wollte wissen, wüsste gern*, etwas fragen,
      frage*, wissen, adresse, erklären, rechnung, offen, geöffnet
    `),
  },
  'commercial-question': {
    says: listed(`
      angebot*, kostenvoranschlag, preisliste, tarif*, was kostet, was kosten, wie viel kostet,
      wie viel kosten, wieviel kostet, ihre preise, der preis, kaufen, bestellen, bestellung aufgeben,
      abonnieren, ein abo abschließen, neuen vertrag, vertrag abschließen, vertrag wechseln, rabatt*,
      aktion*, kunde werden, neukunde, ihre produkte, katalog, kommerzielle frage, frage zu .. angebot*,
      verkauf*, vertriebs*, ein abonnement
    `),
    hints: listed(`
      preis*, produkt*, vertrag, abo, bestellung, interess*
    `),
  },
  agent: {
    says: listed(`
      mit jemandem sprechen, mit jemandem reden, jemanden sprechen, mit einem mitarbeiter,
      einen mitarbeiter, eine mitarbeiterin, mit einer mitarbeiterin, einen berater, mit einem berater,
      einen menschen, mit einem menschen, echten menschen, echte person, einen agenten,
      verbinden sie mich, weiterverbinden, durchstellen, stellen sie mich durch, kundendienst,
      kundenservice, keine maschine, keinem computer, jemanden ans telefon, jemanden erreichen
    `),
    hints: listed(`
      mitarbeiter, sprechen, reden, jemand*
    `),
  },
};

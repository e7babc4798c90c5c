import { listed, type Phrases } from './phrases.ts';

export const nl: Phrases = {
  appointment: {
    says: listed(`
      afspra*, een moment vastleggen, moment inplannen, inplannen, datum vastleggen, reserveren,
      bezoek van de technieker, de technieker langskomen, technicus langskomen, monteur langskomen,
      langskomen, bezoek verplaatsen, bezoek annuleren, bezoek afzeggen, een tijdslot, iemand zien,
      iemand ontmoeten, bij jullie langs, tijdstip afspreken
    `),
    hints: listed(`
      technieker, technicus, monteur, bezoek, agenda, tijdstip
    `),
  },
  complaint: {
    says: listed(`
      klacht*, klagen, beklag, beklagen, niet tevreden, ontevreden, onaanvaardbaar, schandalig, schande,
      nooit ontvangen, nooit gekregen, niet ontvangen, nog niet geleverd, niet geleverd,
      nog altijd niets gekregen, kapot, beschadigd*, stuk aangekomen, defect*, werkt niet, doet het niet,
      fout* .. factuur, factuur .. fout*, factuur .. niet juist, factuur klopt niet,
      factuur .. klopt niet, rekening klopt niet, te veel aangerekend, dubbel aangerekend,
      twee keer aangerekend, onbeleefd*, onvriendelijk*, onbeschoft*, reclameren, levering .. laat,
      bestelling .. laat, te laat geleverd, geld terug, terugbetaald, terugbetaling, niet aangekomen,
      nooit aangekomen, verkeerd*, niet wat .. besteld, stuk gegaan, gaat niet meer aan
    `),
    hints: listed(`
      probleem, problemen, vertraging, fout*
    `),
  },
  'complaint-status': {
    says: listed(`
      stand van zaken, al een klacht, hoe staat het met mijn dossier, hoe ver staat mijn dossier
    `),
    hints: listed(`
      mijn dossier, nog geen antwoord, opvolging
    `),
    near: {
      cues: listed(`
        hoe staat, hoe ver, hoever, hoe zit, stand, status, opvolg*, antwoord*, nieuws, al een, eerder,
        vorige week, behandeld*, opgelost, bekeken, gebeur*, verloop, referentie, niets gehoord
      `),
      about: listed(`klacht, dossier`),
    },
  },
  information: {
    says: listed(`
      informatie, inlichting*, openingsuren, openingstijden, zijn jullie open, bent u open,
      is de winkel open, open op, wat is jullie adres, wat is uw adres, waar bent u gevestigd,
      waar zijn jullie gevestigd, hoe werkt, hoe kan ik, hoe moet ik, handleiding, adres wijzigen,
      adreswijziging, nieuw adres doorgeven, kopie van mijn factuur, kopie van de factuur,
      welke documenten, sluiten jullie, sluit u, gesloten, jullie open, wachtwoord
    `),
    hints: listed(`
      hoe laat, ik heb een vraag, een vraag over, wil graag weten, wou weten, zou graag weten,
      iets vragen, vraag, vragen, weten, adres, uitleg, factuur, open
    `),
  },
  'commercial-question': {
    says: listed(`
      offerte, prijsofferte, een aanbod, aanbieding*, tarief, tarieven, hoeveel kost*, wat kost*,
      de prijs van, jullie prijzen, uw prijzen, kopen, aankopen, bestellen, bestelling plaatsen,
      abonnement nemen, nieuw abonnement, ander abonnement, van abonnement veranderen, promotie*,
      korting*, klant worden, nieuwe klant, jullie producten, catalogus, commerciële vraag, verkoop*,
      verkoopdienst, een abonnement
    `),
    hints: listed(`
      prijs, prijzen, product*, abonnement, bestelling, interesse, geïnteresseerd
    `),
  },
  agent: {
    says: listed(`
      iemand spreken, met iemand spreken, met iemand praten, iemand aan de lijn, een medewerker,
      een medewerkster, een agent, een echt persoon, een echte persoon, een echt mens, een mens,
      een collega, een adviseur, een operator, verbind me door, verbinden met, doorverbinden,
      doorverbonden, klantendienst, klantenservice, geen machine, geen robot, iemand aan de telefoon,
      iemand bereiken, een persoon spreken
    `),
    hints: listed(`
      medewerker, spreken, praten, iemand
    `),
  },
};

import { listed, type Phrases } from './phrases.ts';

export const fr: Phrases = {
  appointment: {
    says: listed(`
      rendez-vous, rdv, prendre date, fixer une date, réserver un créneau, un créneau,
      passage du technicien, visite du technicien, faire venir un technicien, me déplacer chez vous,
      venir vous voir, annuler ma visite, déplacer ma visite, reporter ma visite, voir quelqu un,
      rencontrer quelqu un, passer vous voir, quand .. technicien
    `),
    hints: listed(`
      technicien, visite, agenda, disponibilité*, créneau*
    `),
  },
  complaint: {
    says: listed(`
      plainte, porter plainte, me plaindre, réclamation*, réclamer, pas content*, mécontent*,
      insatisfait*, pas satisfait*, inadmissible, inacceptable, scandal*, jamais reçu, pas reçu,
      pas été livré*, arrivé* .. cassé*, colis .. abîmé*, abîmé*, endommagé*, défectueu*,
      ne fonctionne pas, ne marche pas, erreur .. facture, facture .. erreur, trop facturé,
      facturé deux fois, deux fois la même, mal reçu, vendeur .. impoli, personnel .. impoli, impoli*,
      panne, mal parlé, ne correspond pas, pas ce que .. commandé, mauvais article, mauvais produit,
      mauvaise commande, remboursé*, remboursement, rembourser, livraison .. retard, retard .. livraison,
      commande .. retard, toujours pas .. livré*, ne m a pas rappelé
    `),
    hints: listed(`
      problème*, retard, cassé*, erreur*
    `),
  },
  'complaint-status': {
    says: listed(`
      où en est mon dossier, j attends toujours une réponse, vous aviez promis une réponse
    `),
    hints: listed(`
      mon dossier, toujours pas de réponse, avancement
    `),
    near: {
      cues: listed(`
        où en, suivi, suivre, suite, réponse, nouvelles, statut, état, avanc*, traité*, traitement, déjà,
        référence, résolu*, devenu*, évolu*
      `),
      about: listed(`plainte, réclamation, dossier`),
    },
  },
  information: {
    says: listed(`
      renseignement*, information*, heures d ouverture, horaire*, êtes-vous ouvert*, vous êtes ouvert*,
      ouvert* le, votre adresse, où êtes-vous, où vous trouvez-vous, comment faire pour,
      comment fonctionne, comment puis-je, mode d emploi, changer mon adresse, changement d adresse,
      copie de ma facture, duplicata, quels documents, vous fermez, fermez-vous, fermeture, est ouvert,
      quelle heure .. ouvr*, mot de passe
    `),
    hints: listed(`
      j ai une question, savoir si, savoir comment, me renseigner, question*, savoir, adresse, expliquer,
      facture, heure*, ouvert*
    `),
  },
  'commercial-question': {
    says: listed(`
      devis, une offre, vos offres, offre de prix, vos tarifs, tarif*, combien coûte*, combien ça coûte,
      quel est le prix, vos prix, acheter, commander, passer commande, souscrire, abonner,
      nouvel abonnement, changer de formule, changer d abonnement, promotion*, promo*, réduction*,
      devenir client*, nouveau client, vos produits, catalogue, question commerciale, service commercial,
      un abonnement, vente*
    `),
    hints: listed(`
      prix, produit*, abonnement, formule, commande, intéressé*
    `),
  },
  agent: {
    says: listed(`
      parler à quelqu un, parler avec quelqu un, parler à une personne, parler à un conseiller,
      parler à une conseillère, un conseiller, une conseillère, un agent, un opérateur, une opératrice,
      un collaborateur, un employé, un humain, une vraie personne, un être humain, passez-moi,
      mettez-moi en communication, en ligne avec, service client*, service clientèle, quelqu un de réel,
      pas une machine, quelqu un au téléphone, quelqu un en ligne, joindre quelqu un
    `),
    hints: listed(`
      conseiller, parler, quelqu un, personne
    `),
  },
};

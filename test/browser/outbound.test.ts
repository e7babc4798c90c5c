import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, inboxIn, phoneOf, supervisorIn } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('an agent calls a customer from the desk', () => {
  const stage = onStage();

  /** The phone in the page rings and is answered; the agent begins the script. */
  const calls = async (number: string, script: RegExp) => {
    const page = await stage().page();
    const customer = await phoneOf(page, number);
    const agent = await agentAt(page, 'Agent sales 1', stage());
    const guide = guideOf(agent.guide, stage());
    await agent.place(number);
    await stage().until(customer.ringing);
    await customer.answer();
    await agent.talking();
    await guide.at('Dossier du client');
    await agent.guide.getByRole('button', { name: script }).click();
    return { page, customer, agent, guide };
  };
  const firstTelesales = /^Télévente : contrat d’entretien \(1-/;

  it('and sells: two objections overcome, the sale read back, and an additional one', async () => {
    const { page, agent, guide } = await calls('+32450000001', firstTelesales);

    await guide.step('Se présenter', 'la bonne personne');
    await guide.step('Le bon moment ?', 'oui, maintenant');
    await guide.step(
      'La situation',
      'chaudière au gaz',
      'plus de quinze ans',
      'un chauffagiste, à la demande',
    );
    await guide.objection('Proposer', 'C’est trop cher');
    await keepScreenshot(page, 'telesales-1-offer');
    await guide.objection('Proposer', 'Mon chauffagiste me convient');
    await guide.step('Proposer', 'Accepte');
    await guide.at('Fixer les détails');
    await guide.choose('14,90 euros par mois');
    await guide.fill('Date de début', '2026-12-01');
    await guide.press('Suivant');
    await guide.at('Vérifier');
    await expect(agent.guide.innerText()).resolves.toContain(
      'le contrat d’entretien pour votre chaudière au gaz, à 14,90 euros par mois, à partir du mardi 1er décembre',
    );
    await guide.step('Vérifier', 'Oui, c’est bien cela');
    await guide.at('Relire l’accord');
    await keepScreenshot(page, 'telesales-2-agreement');
    await expectAccessible(page);
    await guide.step('Relire l’accord', 'Oui, d’accord');
    await guide.step('Proposer le week-end', 'Accepte');
    await guide.step('Vérifier', 'Oui, c’est bien cela');
    await guide.step('Relire l’accord', 'Oui, d’accord');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await agent.end();
    await expect(guide.wrapUp('')).resolves.toBe('Vente');
    await agent.close();

    const letters = await (await inboxIn(page)).allInnerTexts();
    expect(letters).toHaveLength(2);
    expect(letters.join()).toContain(
      'les dépannages du samedi, du dimanche et des jours fériés, à 3,50 euros par mois',
    );
    expect(letters.join()).toContain('à partir du mardi 1er décembre 2026, à 14,90 euros par mois');
    await keepScreenshot(page, 'telesales-3-inbox');
  });

  it('and offers nothing to somebody who refused marketing', async () => {
    const { page, agent, guide } = await calls('+32450000007', firstTelesales);

    await guide.step('Se présenter', 'la bonne personne');
    await guide.at('Conclure sans offre');
    await keepScreenshot(page, 'telesales-4-refused');
    await guide.press('Terminer');
    await agent.end();

    await expect(guide.wrapUp('')).resolves.toBe('Ne veut plus être appelé');
    await agent.close();
    const inbox = await inboxIn(page);
    await expect(inbox.filter({ hasText: '+32450000007' }).count()).resolves.toBe(0);
  });

  it('and asks the questions of a survey', async () => {
    const { page, agent, guide } = await calls('+32450000010', /^Enquête de satisfaction/);

    await guide.step('À qui je parle', 'la bonne personne');
    await guide.step('Inviter', 'oui');
    await guide.at('Question 1 · recommander');
    await guide.fill('Note de 0 à 10', '9');
    await guide.press('Suivant');
    await guide.at('Question 2 · ce qui a plu');
    await guide.fill('Ce qui a plu', 'Le technicien a tout expliqué.');
    await guide.press('Suivant');
    await guide.step('Question 3 · la demande', 'oui, tout à fait');
    await guide.at('Question 4 · combien de fois');
    await guide.fill('Nombre de contacts', '2');
    await guide.press('Suivant');
    await guide.step('Question 5 · facile ou non', 'facile');
    await guide.step('Question 6 · la prochaine fois', 'par chat');
    await keepScreenshot(page, 'survey-1-question');
    await guide.step('Encore une remarque');
    await guide.at('Nous revoir');
    await agent.guide.getByRole('radio').first().check();
    await guide.press('Suivant');
    await guide.at('Remercier');
    await guide.press('Terminer');
    await agent.end();

    await expect(guide.wrapUp('')).resolves.toBe('Enquête complète');
    await agent.close();
  });

  it('and the supervisor sees what was offered, objected and reached', async () => {
    const page = await stage().page();
    const supervisor = await supervisorIn(page);

    await supervisor.open(words.scripts);

    const telesales = supervisor.rows('telesales').filter({ hasText: /^1-/ });
    await telesales.getByText(words.acceptedOf(2, 2)).waitFor({ timeout: 20_000 });
    await telesales.getByText('1 (50 %)').waitFor({ timeout: 30_000 });
    const figures = await telesales.innerText();
    expect(figures).toContain(words.labelled('too-expensive', words.overcomeOf(1, 1)));
    expect(figures).toContain(words.labelled('happy-where-i-am', words.overcomeOf(1, 1)));
    await supervisor.rows('survey').getByText('1 (100 %)').waitFor({ timeout: 20_000 });
    await keepScreenshot(page, 'outbound-figures');
    await expectAccessible(page);
  });
});

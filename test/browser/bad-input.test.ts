import { describe, expect, it } from 'vitest';
import { keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, inboxIn, phoneOf } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();
const strange = '<b>tordu</b> & 😀 שלום {customerName} {{x}} $.Attributes.x \\ "citation"';

describe.skipIf(noBrowser)('whatever an agent types', () => {
  const stage = onStage();

  const onTheLine = async (number: string, agentName: string) => {
    const page = await stage().page();
    const customer = await phoneOf(page, number);
    const agent = await agentAt(page, agentName, stage());
    return { page, customer, agent, guide: guideOf(agent.guide, stage()) };
  };

  it('is refused in French with everything kept when it is too long, else read back and written as it was typed', async () => {
    const { page, customer, agent, guide } = await onTheLine('+32450000001', 'Agent complaints-french 1');
    await customer.dial();
    await customer.press('20');
    await stage().until(agent.ringing);
    await agent.accept();
    await guide.at('Dossier du client');
    await guide.press('Plainte');
    await guide.step('Accueillir', 'une nouvelle plainte');
    await guide.at('Écouter');
    await guide.choose('une livraison');
    await guide.fill('Ce qui s’est passé', 'trop '.repeat(250));

    await guide.press('Suivant');

    await stage().until(agent.guide.getByText('« Ce qui s’est passé » est trop long'));
    await keepScreenshot(page, 'bad-input-1-too-long');
    const happened = agent.guide.getByLabel('Ce qui s’est passé');
    await expect(happened.inputValue()).resolves.toContain('trop '.repeat(200));
    await expect(
      agent.guide
        .getByRole('combobox', { name: 'La plainte concerne' })
        .locator('option:checked')
        .innerText(),
    ).resolves.toBe('une livraison');
    await guide.fill('Ce qui s’est passé', strange);
    await guide.fill('Depuis quand', '2027-01-01');
    await guide.press('Suivant');
    await stage().until(agent.guide.getByText('« Depuis quand » : cette date'));
    await expect(happened.inputValue()).resolves.toBe(strange);
    await guide.fill('Depuis quand', '2026-11-20');
    await guide.press('Suivant');
    await guide.step('Ce que le client attend', 'une explication', 'contrariant');
    await guide.at('Vérifier');
    await expect(agent.guide.innerText()).resolves.toContain(`« ${strange} »`);
    await keepScreenshot(page, 'bad-input-2-read-back');
    await guide.step('Vérifier', 'Oui, c’est bien cela');
    await guide.at('Enregistrer');
    await guide.press('Enregistrer');
    await guide.step('Donner la référence');
    await guide.step('Relire l’accord', 'Oui, d’accord');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await agent.end();
    await guide.wrapUp(strange);
    await agent.close();
    await customer.hangUp();
    const inbox = await inboxIn(page);
    await expect(inbox.allInnerTexts()).resolves.toEqual([expect.stringContaining(`« ${strange} »`)]);
  });

  it.each([
    ['Date de début', 'bientôt 🙂', 'date', '2026-12-01'],
    ['E-mail pour la confirmation', '<b>elise</b>@@exemple', 'e-mail', 'elise@exemple.be'],
  ])(
    'in "%s" that is none is refused in French, and stands there as typed',
    async (label, wrong, what, right) => {
      const { page, agent, guide } = await onArrangements();
      await guide.fill('Date de début', '2026-12-01');
      const field = agent.guide.getByLabel(label);
      await field.evaluate((input) => input.setAttribute('type', 'text'));
      await guide.fill(label, wrong);

      await guide.press('Suivant');

      await stage().until(agent.guide.getByRole('alert').filter({ hasText: label }));
      await expect(agent.guide.getByRole('alert').first().innerText()).resolves.toContain(what);
      await expect(agent.guide.getByLabel(label).inputValue()).resolves.toBe(wrong);
      await keepScreenshot(page, `bad-input-3-${what}`);
      await guide.fill(label, right);
      await guide.press('Suivant');
      await guide.at('Vérifier');
      await agent.end();
      await guide.at('Clôture de l’entretien');
      await guide.choose('Pas de vente');
      await guide.wrapUp('');
      await agent.close();
    },
  );

  it('as a number that is none, or out of its bounds, is refused in French, and stands there as typed', async () => {
    const { agent, guide } = await placed(/^Enquête de satisfaction/);
    await guide.step('À qui je parle', 'la bonne personne');
    await guide.step('Inviter', 'oui');
    await guide.at('Question 1 · recommander');

    // What is said changes each time, so that the view is known to be the next one.
    for (const [wrong, why] of [
      ['dix sur dix', 'tapez un nombre'],
      ['11', 'de 0 à 10'],
      ['9 <b>{{score}}</b>', 'tapez un nombre'],
      ['-1', 'de 0 à 10'],
    ] as const) {
      await guide.fill('Note de 0 à 10', wrong);
      await guide.press('Suivant');
      await stage().until(agent.guide.getByRole('alert').filter({ hasText: why }));
      await expect(agent.guide.getByLabel('Note de 0 à 10').inputValue()).resolves.toBe(wrong);
    }
    await guide.fill('Note de 0 à 10', '9');
    await guide.press('Suivant');

    await guide.at('Question 2 · ce qui a plu');
    await agent.end();
    await guide.at('Clôture de l’entretien');
    await guide.choose('Enquête refusée');
    await guide.wrapUp('');
    await agent.close();
  });

  /** A call from the sales desk, and its script begun. */
  const placed = async (script: RegExp) => {
    const number = '+32450000001';
    const opened = await onTheLine(number, 'Agent sales 1');
    const { customer, agent, guide } = opened;
    await agent.place(number);
    await stage().until(customer.ringing);
    await customer.answer();
    await agent.talking();
    await guide.at('Dossier du client');
    await agent.guide.getByRole('button', { name: script }).click();
    return opened;
  };
  const onArrangements = async () => {
    const opened = await placed(/^Télévente : contrat d’entretien \(1-/);
    const { guide } = opened;
    await guide.step('Se présenter', 'la bonne personne');
    await guide.step('Le bon moment ?', 'oui, maintenant');
    await guide.step(
      'La situation',
      'chaudière au gaz',
      'plus de quinze ans',
      'un chauffagiste, à la demande',
    );
    await guide.step('Proposer', 'Accepte');
    await guide.at('Fixer les détails');
    await guide.choose('14,90 euros par mois');
    return opened;
  };
});

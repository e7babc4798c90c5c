import { describe, expect, it } from 'vitest';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, phoneOf } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('a customer calls in French about a late delivery', () => {
  const stage = onStage();

  it('is answered by an agent with the file and the script, and finds the confirmation in the inbox', async () => {
    const page = await stage().page();
    const customer = await phoneOf(page, '+32450000001');
    const agent = await agentAt(page, 'Agent complaints-french 1');
    const guide = guideOf(agent.guide, stage());

    await customer.dial();
    await customer.press('20');
    await stage().until(agent.ringing);
    await guide.at('Dossier du client');
    await expect(agent.guide.getByText('Madame Élise Lambert').isVisible()).resolves.toBe(true);
    await keepScreenshot(page, 'complaint-1-ringing');
    await expectAccessible(page);
    await agent.accept();
    await guide.press('Plainte');

    await guide.at('Accueillir');
    await guide.choose('une nouvelle plainte');
    await guide.press('Suivant');
    await guide.at('Écouter');
    await guide.choose('une livraison');
    await guide.fill('Ce qui s’est passé', 'Le fauteuil devait arriver lundi, il n’est toujours pas là.');
    await keepScreenshot(page, 'complaint-2-listening');
    await expectAccessible(page);
    await guide.press('Suivant');
    await guide.at('Ce que le client attend');
    await guide.choose('une explication');
    await guide.choose('contrariant');
    await guide.press('Suivant');
    await guide.at('Vérifier');
    await guide.choose('Oui, c’est bien cela');
    await guide.press('Suivant');
    await guide.at('Enregistrer');
    await guide.press('Enregistrer');
    await guide.at('Donner la référence');
    await guide.press('Suivant');
    await guide.at('Relire l’accord');
    await keepScreenshot(page, 'complaint-3-agreement');
    await guide.choose('Oui, d’accord');
    await guide.press('Suivant');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await stage().seconds(5);
  });
});

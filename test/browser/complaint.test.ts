import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, inboxIn, phoneOf, supervisorIn } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('a customer calls in French about a late delivery', () => {
  const stage = onStage();

  it('is answered by an agent with the file and the script, and finds the confirmation in the inbox', async () => {
    const page = await stage().page();
    const customer = await phoneOf(page, '+32450000001');
    const agent = await agentAt(page, 'Agent complaints-french 1', stage());
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
    const given = await agent.guide.innerText();
    await guide.press('Suivant');
    await guide.at('Relire l’accord');
    const agreed = await agent.guide.innerText();
    await keepScreenshot(page, 'complaint-3-agreement');
    await guide.choose('Oui, d’accord');
    await guide.press('Suivant');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await agent.end();
    await guide.at('Clôture de l’entretien');
    await keepScreenshot(page, 'complaint-4-wrap-up');
    await expectAccessible(page);
    await expect(guide.wrapUp('Rappeler l’entrepôt avant midi.')).resolves.toBe('Plainte enregistrée');
    await agent.close();
    await agent.desk.getByText(words.noContactNow).waitFor();

    const inbox = await inboxIn(page);
    const [confirmation = ''] = await inbox.allInnerTexts();
    const reference = /Référence : (\S+)/.exec(confirmation)?.[1];
    expect(given).toContain(`Votre référence : ${reference}.`);
    expect(confirmation).toContain('« Le fauteuil devait arriver lundi, il n’est toujours pas là. »');
    expect(confirmation).toContain('au plus tard le lundi 30 novembre');
    expect(agreed).toContain('au plus tard le lundi 30 novembre');
    await expect(inbox.count()).resolves.toBe(1);
    await keepScreenshot(page, 'complaint-5-inbox');
    await expectAccessible(page);
  });

  it('moves the supervisor’s figures, and its path is drawn on the flows', async () => {
    const page = await stage().page({ hash: '#/supervisor' });
    const supervisor = await supervisorIn(page);

    await expect(supervisor.figure(words.serviceLevel).innerText()).resolves.toContain(
      words.answeredWithin(1, 1, 20),
    );
    await expect(supervisor.figure(words.notRecorded).innerText()).resolves.toContain('0');
    await keepScreenshot(page, 'complaint-6-floor');
    await expectAccessible(page);
    await supervisor.open(words.contacts);
    const contact = supervisor.rows(words.contacts).filter({ hasText: '+32450000001' });
    await contact.getByText('Plainte enregistrée').waitFor();
    await expect(contact.innerText()).resolves.toContain('Agent complaints-french 1');
    await supervisor.open(words.scripts);
    await supervisor.rows('complaint').getByText('1 (100 %)').waitFor({ timeout: 20_000 });
    await keepScreenshot(page, 'complaint-7-scripts');
    await supervisor.open(words.contacts);
    await keepScreenshot(page, 'complaint-8-contacts');
    await contact.getByRole('link', { name: words.path }).click();
    await page.getByRole('img', { name: words.drawingOf('entry') }).waitFor();
    await keepScreenshot(page, 'complaint-9-path');
    await expectAccessible(page);
  });
});

import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('a customer writes about a late delivery', () => {
  const stage = onStage();

  it('is understood as a complaint, writes with an agent beside whom the guide runs, and the chat ends', async () => {
    const page = await stage().page({ hash: '#/customers?at=chats' });
    const desk = await stage().page({ hash: '#/desk' });
    const agent = await agentAt(desk, 'Agent complaints-french 1', stage());
    const colleague = await agentAt(desk, 'Agent complaints-french 2', stage());
    await colleague.setState('Break');
    await agentAt(desk, 'Agent complaints-french 1', stage());
    const guide = guideOf(agent.guide, stage());
    const form = page.getByRole('form', { name: words.startChat });
    await form.getByLabel(words.chatName).fill('Zoé Renard');
    await form.getByLabel(words.chatNumber).fill('+32450000001');
    await form
      .getByLabel(words.firstMessage)
      .fill('Bonjour, ma livraison est en retard, je veux déposer une plainte');
    await form.getByRole('button', { name: words.startChat }).click();
    const chat = page.getByRole('article', { name: words.chatOf('Zoé Renard') });

    await stage().until(agent.ringing);
    await guide.at('Dossier du client');
    await expect(chat.getByRole('log').innerText()).resolves.toContain('Bonjour Madame Lambert');
    await keepScreenshot(desk, 'chat-1-ringing');
    await agent.accept();
    await agent.desk.getByLabel(words.writeToCustomer).fill('Bonjour, que s’est-il passé ?');
    await agent.desk.getByRole('button', { name: words.send }).click();
    await chat.getByText('Bonjour, que s’est-il passé ?').waitFor();
    await chat.getByLabel(words.message).fill('Le canapé devait arriver hier <b>matin</b> 😀');
    await chat.getByRole('button', { name: words.send }).click();
    await agent.desk.getByText('Le canapé devait arriver hier <b>matin</b> 😀').waitFor();
    await guide.press('Plainte');
    await guide.step('Accueillir', 'une nouvelle plainte');
    await guide.at('Écouter');
    await keepScreenshot(desk, 'chat-2-agent');
    await keepScreenshot(page, 'chat-3-customer');
    await expectAccessible(desk);
    await expectAccessible(page);
    await chat.getByRole('button', { name: words.endChat }).click();
    await chat.getByText(words.chatOver).waitFor();
    await guide.at('Clôture de l’entretien');
    await guide.choose('Plainte enregistrée');

    await expect(guide.wrapUp('Il rappelle demain.')).resolves.toBe('Plainte enregistrée');
    await agent.closeWhenOver();
    await agent.desk.getByText(words.noContactNow).waitFor();
  });
});

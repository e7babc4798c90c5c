import { afterEach, describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, inboxIn, phoneOf, supervisorIn } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();
const queue = 'complaints-fr';
const facts = 'Le lave-vaisselle fuit depuis la livraison.';

describe.skipIf(noBrowser)('an agent passes a customer on in the middle of the script', () => {
  const stage = onStage();
  afterEach(() => stage().seconds(30));

  /** Two agents, each at a page of their own; the first one has noted what happened and asks what the customer expects. */
  const halfWay = async (number: string) => {
    const first = await stage().page();
    const customer = await phoneOf(first, number);
    const agent = await agentAt(first, 'Agent complaints-french 1', stage());
    const guide = guideOf(agent.guide, stage());
    const second = await stage().page({ hash: '#/desk' });
    const colleague = await agentAt(second, 'Agent complaints-french 2', stage());
    await colleague.setState('Break');
    await customer.dial();
    await customer.press('20');
    await stage().until(agent.ringing);
    await agent.accept();
    await colleague.setState('Available');
    await guide.at('Dossier du client');
    await guide.press('Plainte');
    await guide.step('Accueillir', 'une nouvelle plainte');
    await guide.at('Écouter');
    await guide.choose('un produit');
    await guide.fill('Ce qui s’est passé', facts);
    await guide.press('Suivant');
    await guide.at('Ce que le client attend');
    return {
      first,
      second,
      customer,
      agent,
      colleague,
      guideOfColleague: guideOf(colleague.guide, stage()),
    };
  };
  type Colleague = Awaited<ReturnType<typeof halfWay>>;

  const finishes = async ({ colleague, guideOfColleague: guide }: Colleague): Promise<string> => {
    await guide.step('Ce que le client attend', 'une réparation ou un échange', 'contrariant');
    await guide.at('Vérifier');
    await expect(colleague.guide.innerText()).resolves.toContain(
      `Votre plainte concerne un produit, et vous souhaitez une réparation ou un échange. Ce que j’ai noté : « ${facts} »`,
    );
    await guide.step('Vérifier', 'Oui, c’est bien cela');
    await guide.at('Enregistrer');
    await guide.press('Enregistrer');
    await guide.step('Donner la référence');
    await guide.step('Relire l’accord', 'Oui, d’accord');
    await guide.at('Conclure');
    await guide.press('Terminer');
    await colleague.end();
    const result = await guide.wrapUp('');
    await colleague.close();
    return result;
  };

  it('after a word with the colleague, who finds the file and the very step, and ends it once', async () => {
    const played = await halfWay('+32450000001');
    const { first, second, agent, colleague, guideOfColleague: guide } = played;

    await agent.transferTo(queue, words.consult);
    await stage().until(colleague.ringing);
    await guide.at('Ce que le client attend');
    await guide.press('Dossier du client');
    await guide.at('Dossier du client');
    await expect(colleague.guide.getByText('Madame Élise Lambert').isVisible()).resolves.toBe(true);
    await keepScreenshot(second, 'transfer-1-colleague-file');
    await guide.press('Continuer le script');
    await colleague.accept();
    await agent.desk.getByRole('button', { name: words.completeTransfer }).waitFor();
    await keepScreenshot(first, 'transfer-2-consulting');
    await expectAccessible(first);
    await agent.desk.getByRole('button', { name: words.completeTransfer }).click();
    await agent.closeWhenOver();
    await guide.at('Ce que le client attend');
    await keepScreenshot(second, 'transfer-3-colleague-step');
    await expectAccessible(second);

    await expect(finishes(played)).resolves.toBe('Plainte enregistrée');
    const inbox = await inboxIn(first);
    await expect(inbox.filter({ hasText: facts }).count()).resolves.toBe(1);
  });

  it('at once, and the colleague goes on without asking anything again', async () => {
    const played = await halfWay('+32450000007');
    const { agent, colleague, guideOfColleague: guide } = played;

    await agent.transferTo(queue, words.transferNow);
    await agent.closeWhenOver();
    await stage().until(colleague.ringing);
    await colleague.accept();
    await guide.at('Ce que le client attend');

    await expect(finishes(played)).resolves.toBe('Plainte enregistrée');
  });

  it('counts one end for each conversation', async () => {
    const page = await stage().page();
    const supervisor = await supervisorIn(page);

    await supervisor.open(words.scripts);

    await supervisor.rows('complaint').getByText('2 (100 %)').waitFor({ timeout: 20_000 });
    await keepScreenshot(page, 'transfer-4-scripts');
    await supervisor.open(words.floor);
    await expect(supervisor.figure(words.notRecorded).innerText()).resolves.toContain('0');
  });
});

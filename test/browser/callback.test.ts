import { describe, expect, it } from 'vitest';
import { guideWords } from '../../domain/conversation/words.ts';
import { noteText } from '../../simulator/console/page/shared/note.ts';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { agentAt, guideOf, phoneOf } from './support/people.ts';
import { onStage } from './support/stage.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('a callback at a time that the caller chose', () => {
  const stage = onStage();

  it('is promised on the telephone, comes as a task, rings once when the agent calls, and is kept', async () => {
    const number = '+32450000001';
    const rings = () =>
      stage().world.centre.center.events.filter(
        (event) => event.type === 'customer-dialled' && event.number === number,
      ).length;
    stage().world.centre.sendHome();
    const page = await stage().page({ height: 900 });
    const customer = await phoneOf(page, number);
    const agent = await agentAt(page, 'Agent service-french 1', stage());
    const guide = guideOf(agent.guide, stage());

    await customer.dial();
    await stage().until(customer.heard.getByText('Pour parler à un conseiller, tapez 0'));
    await customer.press('0');
    await stage().until(customer.heard.getByText('Quand pouvons-nous vous rappeler'));
    await customer.press('3');
    await stage().until(customer.heard.getByText('Pour confirmer, tapez 1'));
    await customer.press('1');
    await stage().until(customer.heard.getByText('entre 13 heures et 18 heures').last());
    await stage().until(page.getByRole('button', { name: words.dial('').trim() }));
    const supervisor = await stage().page({ hash: '#/supervisor' });
    await supervisor.getByRole('table', { name: words.promises }).getByText(number).waitFor();
    await keepScreenshot(supervisor, 'callback-1-promised');

    // A minute before one o'clock; who is not at the desk then misses the task.
    await stage().seconds((2 * 60 + 58) * 60);
    await agent.setState('Available');
    await stage().until(agent.ringing);
    await guide.at('Dossier du client');
    expect(await agent.guide.innerText()).toContain(
      'à faire le mercredi 25 novembre, entre 13 heures et 18 heures',
    );
    await keepScreenshot(page, 'callback-2-task');
    await expectAccessible(page);
    expect(rings()).toBe(0);
    await agent.desk.getByRole('button', { name: words.accept }).click();
    await guide.press('Appeler');
    await guide.at('Le téléphone sonne chez le client');
    await keepScreenshot(page, 'callback-3-rings');
    await stage().until(customer.ringing);
    await customer.answer();
    const desk = agent.desk.getByRole('button', { name: words.accept });
    await stage().until(desk);
    await desk.click();
    await stage().until(customer.heard.getByText(noteText(words, 'agent')));
    await keepScreenshot(page, 'callback-4-talk');
    expect(rings()).toBe(1);
    await customer.hangUp();
    const { wrapUp } = guideWords.fr;
    await guide.at(wrapUp.title);
    await agent.guide
      .getByRole('combobox', { name: wrapUp.disposition })
      .selectOption({ label: words.dispositions['promise-kept'] ?? '' });
    await guide.press(wrapUp.save);
    await guide.at(wrapUp.saved);
    await agent.close();
    await stage().seconds(10 * 60);
    await expect
      .poll(() => supervisor.getByRole('table', { name: words.promises }).getByText(number).count(), {
        timeout: 20_000,
      })
      .toBe(0);
    expect(rings()).toBe(1);
  }, 240_000);
});

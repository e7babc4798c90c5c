import { describe, expect, it } from 'vitest';
import { fr as words } from '../../simulator/console/page/words/fr.ts';
import { expectAccessible, keepScreenshot, whyNoBrowser } from './support/chromium.ts';
import { onPageAlone } from './support/on-page-alone.ts';
import { detailView, formView } from './support/shown-views.ts';

const noBrowser = whyNoBrowser();

describe.skipIf(noBrowser)('the guide’s views in the page', () => {
  const alone = onPageAlone();
  const guide = () => alone().page.getByRole('region', { name: words.guide, exact: true });
  const next = () => guide().getByRole('button', { name: 'Suivant' });
  const happened = () => guide().getByRole('textbox', { name: /Ce qui s’est passé/ });
  const phone = () => alone().page.getByRole('article', { name: words.phone('+32470123401') });
  const say = () => phone().getByRole('textbox', { name: words.sayAs });
  const focused = () => alone().page.evaluate<string>('document.activeElement.textContent');

  describe('a form of the guide', () => {
    it('comes back as it was typed after a reload, and when the same view is shown again', async () => {
      await happened().fill('trois semaines 😀 <b>{{x}}</b>');

      await alone().page.reload();
      await expect.poll(() => happened().inputValue()).toBe('trois semaines 😀 <b>{{x}}</b>');

      alone().centre.show(undefined);
      await guide().getByText(words.guideComing).waitFor();
      alone().centre.show(formView);
      await expect.poll(() => happened().inputValue()).toBe('trois semaines 😀 <b>{{x}}</b>');
    });

    it('says in the page’s language what is not filled in, and takes the keyboard there', async () => {
      await next().click();

      await guide().getByText(words.fieldsMissing(2)).waitFor();
      await expect(alone().page.evaluate<string>('document.activeElement.name')).resolves.toBe('category');
      expect(alone().centre.asked).toEqual([]);
    });

    it('answers once, with what Connect’s form would give', async () => {
      await guide().getByRole('radio', { name: 'une livraison' }).check();
      await happened().fill('En retard');
      await guide().getByRole('combobox', { name: 'Objection' }).selectOption('price');
      await guide().getByRole('textbox', { name: 'Montant' }).fill('12 abc');

      await next().dblclick();

      await guide().getByText(words.guideSent).waitFor();
      expect(alone().centre.asked).toMatchObject([
        {
          do: 'answer-view',
          agent: 'anne',
          view: 'form-1',
          action: 'Next',
          data: {
            FormData: {
              category: 'delivery',
              what: 'En retard',
              objection: ['price'],
              ways: ['e'],
              date: '2026-11-03',
              amount: '12 abc',
              urgent: false,
            },
          },
        },
      ]);
    });

    it('keeps still when it was sent: nothing moves, and nothing typed then is lost', async () => {
      await guide().getByRole('radio', { name: 'une livraison' }).check();
      await happened().fill('En retard');
      await next().focus();
      const before = await happened().boundingBox();

      await alone().page.keyboard.press('Enter');
      await guide().getByText(words.guideSent).waitFor();

      expect(await happened().boundingBox()).toEqual(before);
      expect(await focused()).toBe('Suivant');
      await happened().pressSequentially(' de trois semaines');
      await guide().getByRole('radio', { name: 'un produit' }).click({ force: true });
      await guide().getByRole('switch', { name: 'Urgent' }).click({ force: true });
      await guide().getByRole('combobox', { name: 'Objection' }).focus();
      await alone().page.keyboard.press('ArrowDown');
      expect(await happened().inputValue()).toBe('En retard');
      expect(await guide().getByRole('radio', { name: 'une livraison' }).isChecked()).toBe(true);
      expect(await guide().getByRole('switch', { name: 'Urgent' }).isChecked()).toBe(false);
      expect(await guide().getByRole('combobox', { name: 'Objection' }).inputValue()).toBe('');
      await expectAccessible(alone().page);
      await keepScreenshot(alone().page, 'guide-sent');
    });

    it('keeps its words when it is refused, and when nobody answers', async () => {
      await guide().getByRole('radio', { name: 'une livraison' }).check();
      await happened().fill('En retard');

      alone().centre.refuseAll(true);
      await next().click();
      await expect
        .poll(() => guide().locator('.refusal').allInnerTexts())
        .toContainEqual(expect.stringMatching(/\S/));

      alone().centre.answering(false);
      await alone().page.getByText(words.reconnecting).waitFor();
      await next().click();
      await guide().getByText(words.notReached).waitFor();
      expect(await happened().inputValue()).toBe('En retard');

      alone().centre.refuseAll(false);
      alone().centre.answering(true);
      await alone().page.getByText(words.reconnecting).waitFor({ state: 'hidden' });
      expect(await happened().inputValue()).toBe('En retard');
      await next().click();
      await guide().getByText(words.guideSent).waitFor();
    });
  });

  it('takes the keyboard to a new view’s heading, but not away from somebody who types elsewhere', async () => {
    await guide().getByRole('heading', { name: 'Écouter' }).waitFor();
    await happened().focus();
    alone().centre.show(detailView);
    await guide().getByRole('heading', { name: 'Dossier du client' }).waitFor();
    await expect.poll(focused).toBe('Dossier du client');

    await say().focus();
    alone().centre.show({ ...formView, id: 'form-2' });
    await guide().getByRole('heading', { name: 'Écouter' }).waitFor();
    await expect(say().evaluate((field) => field.matches(':focus'))).resolves.toBe(true);
  });

  it('shows markup of a template as elements, and everything else in it as the text it is', async () => {
    alone().centre.show(detailView);

    await guide().locator('strong', { hasText: 'fidèle' }).waitFor();
    await guide().getByText('<img src=x onerror="document.title=1">').waitFor();
    await expect(guide().locator('img').count()).resolves.toBe(0);
    await guide().getByRole('button', { name: 'Plainte', exact: true }).click();
    await expect
      .poll(() => alone().centre.asked)
      .toMatchObject([{ action: 'ActionSelected', data: { actionName: 'Plainte' } }]);
  });
});

import type { Locator, Page } from 'playwright-core';
import { guideWords } from '../../../domain/conversation/words.ts';
import { words as scriptWords } from '../../../domain/script/words.ts';
import { fr as words } from '../../../simulator/console/page/words/fr.ts';
import type { Stage } from './stage.ts';

const addPhone = async (page: Page, number: string): Promise<void> => {
  const form = page.getByRole('form', { name: words.addPhone });
  const callers = form.getByLabel(words.whoCalls);
  const known = await callers.locator(`option[value="${number}"]`).count();
  if (known > 0) await callers.selectOption(number);
  else {
    await callers.selectOption('other');
    await form.getByLabel(words.number, { exact: true }).fill(number);
  }
  await form.getByRole('button', { name: words.addPhone }).click();
};

/** A customer's phone in the page, in French. */
export const phoneOf = async (page: Page, number: string) => {
  const phone = page.getByRole('article', { name: words.phone(number) });
  if (!(await phone.isVisible())) await addPhone(page, number);
  return {
    phone,
    heard: phone.getByRole('log'),
    dial: () => phone.getByRole('button', { name: words.dial('').trim() }).click(),
    ringing: phone.getByRole('button', { name: words.answer }),
    answer: () => phone.getByRole('button', { name: words.answer }).click(),
    hangUp: () => phone.getByRole('button', { name: words.hangUp }).click(),
    press: async (keys: string) => {
      for (const key of keys) await phone.getByRole('button', { name: words.key(key), exact: true }).click();
    },
    say: async (text: string) => {
      await phone.getByLabel(words.sayAs).fill(text);
      await phone.getByRole('button', { name: words.saySend }).click();
    },
  };
};

const shownSoon = (one: Locator): Promise<boolean> =>
  one.waitFor({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );

/** An agent at a desk in the page, in French. */
export const agentAt = async (page: Page, name: string, stage: Stage) => {
  const free = page.getByRole('button', { name: words.sitDown(name) });
  const taken = page.getByRole('navigation', { name: words.desks }).getByRole('link', { name });
  if (await taken.isVisible()) await taken.click();
  else {
    // The list of desks is open while none is taken, and what is drawn late must not be folded by a press on its name.
    await page.getByText(words.takeDesk).waitFor();
    if (!(await shownSoon(free))) await page.getByText(words.takeDesk).click();
    await free.click();
  }
  const desk = page.getByRole('region', { name: words.deskOf(name) });
  const guide = page.getByRole('region', { name: words.guide, exact: true });
  const closing = desk.getByRole('button', { name: words.closeContact });
  const ending = desk.getByRole('button', { name: words.end });
  return {
    desk,
    guide,
    ringing: desk.getByRole('button', { name: words.accept }),
    /** Until both talk. */
    accept: async (): Promise<void> => {
      await desk.getByRole('button', { name: words.accept }).click();
      await stage.until(ending);
    },
    end: () => ending.click(),
    setState: (state: keyof typeof words.states) =>
      desk.getByRole('combobox', { name: words.state }).selectOption({ label: words.states[state] }),
    /** @param how a word of the page: at once, or after a word with the colleague. */
    transferTo: async (quickConnect: string, how: string): Promise<void> => {
      await desk.getByText(words.transfer, { exact: true }).click();
      await desk.getByLabel(words.quickConnect).selectOption(quickConnect);
      await desk.getByRole('button', { name: how }).click();
    },
    closeWhenOver: async (): Promise<void> => {
      await stage.until(closing);
      await closing.click();
    },
    place: async (number: string): Promise<void> => {
      await desk.getByLabel(words.placeCall).fill(number);
      await desk.getByRole('button', { name: words.call, exact: true }).click();
    },
    talking: (): Promise<void> => stage.until(ending),
    close: () => closing.click(),
  };
};

/** The guide beside the contact: fills in what it asks, and goes on. What cannot be done is told with what the guide shows instead. */
export const guideOf = (guide: Locator, stage: Stage) => {
  const trying = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (cause) {
      throw new Error(`${what} cannot be done. The guide shows:\n${await guide.innerText()}`, { cause });
    }
  };
  const hands = {
    /** Lets time pass until the guide shows this. */
    at: (title: string) =>
      trying(`"${title}"`, () => stage.until(guide.getByRole('heading', { name: title, exact: true }))),
    /** A radio button, or a line of a list: short choices are shown all at once. */
    choose: (option: string) =>
      trying(`choosing "${option}"`, async () => {
        const radio = guide.getByRole('radio', { name: option, exact: true });
        if ((await radio.count()) > 0) return radio.check();
        const line = guide.page().getByText(option, { exact: true });
        return guide.getByRole('combobox').filter({ has: line }).first().selectOption({ label: option });
      }),
    fill: (label: string, text: string) =>
      trying(`filling "${label}"`, () => guide.getByLabel(label).fill(text)),
    press: (button: string) =>
      trying(`pressing "${button}"`, () => guide.getByRole('button', { name: button, exact: true }).click()),
  };
  return {
    ...hands,
    /** One step of a script: what it is called, what is chosen in it, and on. */
    step: async (title: string, ...options: readonly string[]): Promise<void> => {
      await hands.at(title);
      for (const option of options) await hands.choose(option);
      await hands.press(scriptWords.fr.next);
    },
    /** The customer objects; the first answer of the script is given, and overcomes it. */
    objection: async (title: string, objection: string): Promise<void> => {
      const { label, given, overcome } = scriptWords.fr.objection;
      await hands.at(title);
      await guide.getByRole('combobox', { name: label }).selectOption({ label: objection });
      await hands.press(scriptWords.fr.next);
      await hands.at(objection);
      const answers = guide.getByRole('group', { name: given });
      if (await answers.isVisible()) await answers.getByRole('radio').first().check();
      else await guide.getByRole('combobox', { name: given }).selectOption({ index: 1 });
      await hands.choose(overcome);
      await hands.press(scriptWords.fr.backToScript);
    },
    /** The form after the contact: the preselected result is kept. Answers the result. */
    wrapUp: async (notes: string): Promise<string> => {
      const { wrapUp, finish } = guideWords.fr;
      await hands.at(wrapUp.title);
      const result = await guide
        .getByRole('combobox', { name: wrapUp.disposition })
        .locator('option:checked')
        .innerText();
      await hands.fill(wrapUp.notes, notes);
      await hands.press(wrapUp.save);
      await hands.at(wrapUp.saved);
      await hands.press(finish);
      return result;
    },
  };
};

/** What was sent to the customers, in French, newest first. */
export const inboxIn = async (page: Page): Promise<Locator> => {
  const tab = page.getByRole('link', { name: words.inbox });
  if (await tab.isVisible()) await tab.click();
  return page.getByRole('list', { name: words.inbox }).getByRole('listitem');
};

/** The supervisor's pages, in French. */
export const supervisorIn = async (page: Page) => {
  await page.getByRole('link', { name: words.supervisor }).click();
  const open = (name: string) =>
    page.getByRole('navigation', { name: words.supervisorAreas }).getByRole('link', { name }).click();
  return {
    open,
    /** The rows of a table, without its head. */
    rows: (table: string): Locator =>
      page.getByRole('table', { name: table }).locator('tbody').getByRole('row'),
    figure: (name: string): Locator => page.locator('dl.figures > div').filter({ hasText: name }),
  };
};

import type { Locator, Page } from 'playwright-core';
import { fr as words } from '../../../simulator/console/page/words/fr.ts';
import type { Stage } from './stage.ts';

/** A customer's phone in the page, in French. */
export const phoneOf = async (page: Page, number: string) => {
  const form = page.getByRole('form', { name: words.addPhone });
  const callers = form.getByLabel(words.whoCalls);
  const known = await callers.locator(`option[value="${number}"]`).count();
  if (known > 0) await callers.selectOption(number);
  else {
    await callers.selectOption('other');
    await form.getByLabel(words.number, { exact: true }).fill(number);
  }
  await form.getByRole('button', { name: words.addPhone }).click();
  const phone = page.getByRole('article', { name: words.phone(number) });
  return {
    phone,
    heard: phone.getByRole('log'),
    dial: () => phone.getByRole('button', { name: words.dial('').trim() }).click(),
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

/** An agent at a desk in the page, in French. */
export const agentAt = async (page: Page, name: string) => {
  const free = page.getByRole('button', { name: words.sitDown(name) });
  if (!(await free.isVisible())) await page.getByText(words.takeDesk).click();
  await free.click();
  const desk = page.getByRole('region', { name: words.deskOf(name) });
  const guide = page.getByRole('region', { name: words.guide, exact: true });
  return {
    desk,
    guide,
    ringing: desk.getByRole('button', { name: words.accept }),
    accept: () => desk.getByRole('button', { name: words.accept }).click(),
    end: () => desk.getByRole('button', { name: words.end }).click(),
    close: () => desk.getByRole('button', { name: words.closeContact }).click(),
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
  return {
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
};

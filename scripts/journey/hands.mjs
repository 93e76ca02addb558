// What a person does with a page: fill, choose, press. Chinese words, because that is the first language of the product.
import { PASSWORD } from './house.mjs';
import path from 'node:path';

export async function signIn(browser, base, username, { width = 1440 } = {}) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  // How fast a page is, is no question of the journey: a busy machine answers late.
  page.setDefaultTimeout(25_000);
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.waitForLoadState('networkidle');
  return page;
}

const idOf = (name) => `#field-${name.replaceAll('.', '-')}`;

export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.locator(idOf(name)).fill(String(value));
}

/** Chooses an option of a select field by its words. */
export async function choose(page, name, words) {
  await page.locator(idOf(name)).click();
  await page.getByRole('option', { name: words }).first().click();
}

/** Chooses in a field that searches while one types. */
export async function seek(page, name, text) {
  await page.locator(idOf(name)).fill(text);
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click();
}

export async function press(page, words, within = page) {
  await within.getByRole('button', { name: words, exact: true }).first().click();
}

/** Presses and waits until the page says that it is done. */
export async function pressAndHear(page, words, heard, within = page) {
  await press(page, words, within);
  await page.getByText(heard).first().waitFor();
  await page.waitForLoadState('networkidle');
}

export async function openTab(page, personId, tab) {
  await page.goto(`/cases/${personId}?tab=${tab}`);
  await page.waitForLoadState('networkidle');
}

/** One of several round or chip-shaped choices. */
export async function pick(page, ...words) {
  for (const one of words)
    await page
      .getByRole('radio', { name: one, exact: true })
      .or(page.getByRole('checkbox', { name: one, exact: true }))
      .first()
      .click();
}

/** Presses a button inside the open dialog and waits until the dialog has gone. */
export async function confirmDialog(page, words) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Several moves of a flow, one after the other, each by its button. */
export async function moveOn(page, ...words) {
  for (const one of words) {
    await page.getByRole('button', { name: one, exact: true }).first().click();
    await page.getByRole('button', { name: one, exact: true }).first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
  }
}

/** A move that asks for a reason in words. */
export async function moveWithReason(page, words, reason) {
  await press(page, words);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill(reason);
  await confirmDialog(page, words);
}

/** A picture for whoever wants to see what the journey saw. */
export async function look(page, name) {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.resolve(import.meta.dirname, '..', '..', 'shots', 'journey', `${name}.png`) });
}

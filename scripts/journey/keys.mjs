// The hands of somebody without a mouse: Tab, Enter, Space, arrows and typing.
const FAR = 250;

/** Goes on with Tab until the element, or something inside it, has the focus: whoever has no mouse gets there too. */
export async function reach(page, target) {
  await target.waitFor();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await target.evaluate((one) => one.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by Tab`);
}

export const enter = async (page, target) => {
  await reach(page, target);
  await page.keyboard.press('Enter');
};
export const tick = async (page, target) => {
  await reach(page, target);
  await page.keyboard.press('Space');
};
export const type = async (page, name, text) => {
  await reach(page, page.locator(`#field-${name}`));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(text));
};
export async function walkTo(page, option) {
  await option.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await option.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
}
/** A list of choices is opened, the words are sought with the arrow keys, and taken. */
export async function pickFrom(page, name, words) {
  await reach(page, page.locator(`#field-${name}`));
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name: words }).first();
  await walkTo(page, option);
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
}
export const button = (within, name) => within.getByRole('button', { name, exact: true }).first();
export const link = (within, name) => within.getByRole('link', { name }).first();

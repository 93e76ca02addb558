// A class of forty typed in without the mouse.
import assert from 'node:assert/strict';
import { walkWithoutBarriers } from './axe.mjs';
import { signIn } from './hands.mjs';

const ITEMS = 37;
const kept = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('xc-grid|')).length);
const settled = async (page) => {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('xc-grid|')), null, {
    timeout: 20_000,
  });
};
const cell = (page, row, column) => page.locator(`[data-cell="${row}-${column}"]`);
const focused = (page) => page.evaluate(() => document.activeElement?.dataset.cell ?? '');

export const classGrid = {
  tells:
    'a class of forty is recorded without the mouse: reloaded in the middle, offline and online again, nothing is lost',
  live: async ({ browser, base, classAddress }) => {
    const page = await signIn(browser, base, 'grid');
    await page.goto(classAddress);
    await cell(page, 0, 0).waitFor();
    assert.equal(await page.locator('tbody tr').count(), 40);
    await cell(page, 0, 0).focus();
    // The first child, whole; Enter counts it and goes on.
    await page.keyboard.type('0'.repeat(ITEMS));
    assert.match(await page.locator('tbody tr').nth(0).innerText(), /16/);
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), '1-0');
    // Killed in the middle of the second: what was typed is on this computer before the server has it.
    await page.keyboard.type('01011');
    await page.reload();
    await cell(page, 1, 4).waitFor();
    assert.equal(await cell(page, 1, 4).innerText(), '1');
    await cell(page, 1, 5).focus();
    await page.keyboard.type('1'.repeat(ITEMS - 5));
    await page.keyboard.press('Enter');
    // A refusal, taken back with the same key; a refusal that stays; an absence.
    await page.keyboard.press('r');
    await page.locator('tbody tr').nth(2).getByText('家长拒绝').waitFor();
    await page.keyboard.press('r');
    await page.locator('tbody tr').nth(2).getByText('待筛查').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await page.locator('tbody tr').nth(3).getByText('田校医').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.locator('tbody tr').nth(4).getByText('缺席').waitFor();
    await settled(page);
    // Offline the typing goes on and says how much is kept.
    await page.context().setOffline(true);
    await cell(page, 2, 0).focus();
    await page.keyboard.type('0101');
    await page.getByText('离线，已保留 4 格').first().waitFor();
    assert.equal(await kept(page), 1);
    await page.context().setOffline(false);
    await settled(page);
    // The rest of the class.
    await cell(page, 2, 4).focus();
    await page.keyboard.type('0'.repeat(ITEMS - 4));
    await page.keyboard.press('Enter');
    for (let row = 5; row < 40; row += 1) {
      assert.equal(await focused(page), `${row}-0`);
      await page.keyboard.type('10'.repeat(18) + '1');
      await page.keyboard.press('Enter');
    }
    await settled(page);
    await page.reload();
    await page.getByText('38 / 40 完成').first().waitFor();
    await walkWithoutBarriers(page, classAddress);
  },
};

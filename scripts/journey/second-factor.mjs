// A telephone is set up as a second factor, and the next sign-in asks for its code.
import path from 'node:path';
import { press, signIn } from './hands.mjs';
import { walkWithoutBarriers } from './axe.mjs';
import { PASSWORD } from './house.mjs';

const otplib = path.resolve(import.meta.dirname, '../../server/node_modules/otplib/dist/index.js');

export async function secondFactor({ browser, base, clock }) {
  const { generate } = await import(otplib);
  const codeIn = async (secret, seconds) =>
    await generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000) + seconds });
  const page = await signIn(browser, base, 'grid2');
  await page.goto('/my-account');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '');
  await page.locator('input[autocomplete="one-time-code"]').fill(await codeIn(secret, 0));
  await page.keyboard.press('Enter');
  await press(page, '我已保存，继续');
  await page.getByText('已登记').first().waitFor();
  await walkWithoutBarriers(page, '/my-account');

  clock.moveTo(new Date(clock.now().getTime() + 60_000));
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN' });
  const door = await context.newPage();
  await door.goto('/sign-in');
  await door.locator('input[autocomplete="username"]').fill('grid2');
  await door.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await door.keyboard.press('Enter');
  await door.getByText('输入动态码').waitFor();
  await door.locator('input[autocomplete="one-time-code"]').fill(await codeIn(secret, 0));
  await door.keyboard.press('Enter');
  await door.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

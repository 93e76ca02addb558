// A browser for journeys and screenshots, and signing in as a demonstration account.
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

export const PASSWORD = 'xingcheng-2026';

export async function openBrowser() {
  const found = await findBrowser();
  if (!found.path) throw new Error(found.reason);
  return await chromium.launch({
    executablePath: found.path,
    // Without a locale the browser saves a Chinese file name as `download`.
    env: { ...process.env, LC_ALL: process.env.LC_ALL ?? process.env.LANG ?? 'C.UTF-8' },
    args: [
      ...(found.args ?? []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of nobody in particular, in a language, a scheme and a width. */
export async function anonymous(browser, base, { width = 1440, language = 'zh', scheme = 'light' } = {}) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((lang) => localStorage.setItem('xc-language', lang), language);
  return await context.newPage();
}

/** A page of somebody signed in. */
export async function signedIn(browser, base, username, look = {}) {
  const page = await anonymous(browser, base, look);
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'), { timeout: 15_000 });
  await page.waitForLoadState('networkidle');
  return page;
}

// `npm run shots [address]`: every page of a running demonstration, at both widths and in both languages, into shots/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser, signedIn } from './browser.mjs';

const base = process.argv[2] ?? 'http://127.0.0.1:4400';
const folder = path.resolve(import.meta.dirname, '..', 'shots', 'pages');
mkdirSync(folder, { recursive: true });

/** Whose page each address is. */
const pagesOf = {
  'case.longgang': ['/', '/people', '/people/new', '/cases', '/tasks', '/waiting-list', '/coverage'],
  'screener.longgang': ['/', '/screening/campaigns', '/screening/instruments', '/imports', '/imports/new'],
  'clinician.longgang': ['/', '/referrals', '/diagnosis'],
  'therapist.longgang': ['/', '/plans', '/standard'],
  'secretary.longgang': ['/', '/candidates', '/placements'],
  'teacher.longgang': ['/', '/ieps'],
  'coach.longgang': ['/', '/coach-day', '/jobs', '/employments'],
  'care.longgang': ['/', '/beds', '/waiting-list'],
  'admin.longgang': ['/', '/coverage', '/organisations', '/accounts'],
};

const browser = await openBrowser();
for (const language of ['zh', 'en']) {
  for (const width of [1440, 820]) {
    for (const [who, addresses] of Object.entries(pagesOf)) {
      const page = await signedIn(browser, base, who, { width, language });
      for (const address of addresses) {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        const name = `${who.split('.')[0]}${address.replaceAll('/', '-')}`.replace(/-$/, '');
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${language}.png`) });
      }
      await page.context().close();
    }
  }
}
await browser.close();
process.stdout.write(`${folder}\n`);

// `npm run shots [address]`: every page of a running demonstration, at both widths and in both languages, light and dark, into shots/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { anonymous, openBrowser, signedIn } from './browser.mjs';
import { pagesOf } from './shots/pages.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Parts of `account-page`, with commas between.
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'zh,en' },
    widths: { type: 'string', default: '1440,820' },
    schemes: { type: 'string', default: 'light' },
  },
});
const only = options.only.split(',');
const base = positionals[0] ?? 'http://127.0.0.1:4400';
const folder = path.resolve(import.meta.dirname, '..', 'shots', 'pages');
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
for (const language of options.languages.split(','))
  for (const width of options.widths.split(',').map(Number))
    for (const scheme of options.schemes.split(','))
      for (const [who, pages] of Object.entries(pagesOf)) {
        const wanted = Object.entries(pages).filter(([name]) => only.some((part) => `${who}-${name}`.includes(part)));
        if (wanted.length === 0) continue;
        const look = { width, language, scheme };
        const page = who === 'nobody' ? await anonymous(browser, base, look) : await signedIn(browser, base, who, look);
        for (const [name, address] of wanted)
          await shoot(page, `${who.split('.')[0]}-${name}-${width}-${language}-${scheme}`, address);
        await page.context().close();
      }
await browser.close();
process.stdout.write(`${folder}\n`);

/** An address is a path, or finds one by asking the API as its reader would; `first` presses what opens a dialog. */
async function shoot(page, name, wanted) {
  const { at: address, first } = typeof wanted === 'object' ? wanted : { at: wanted };
  try {
    await page.goto(
      typeof address === 'string' ? address : await address((query, variables) => ask(page, query, variables)),
    );
    await page.waitForLoadState('networkidle');
    await first?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: false });
  } catch (error) {
    process.stderr.write(`${name}: ${error.message.split('\n')[0]}\n`);
  }
}

async function ask(page, query, variables = {}) {
  return await page.evaluate(
    async (body) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await answer.json()).data;
    },
    { query, variables },
  );
}

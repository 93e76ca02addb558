// `npm run shots [address]`: every page of a running demonstration, at both widths and in both languages, light and dark, with its data
// and, asked for by `--states`, while it loads, empty and in error, into shots/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { anonymous, openBrowser, signedIn } from './browser.mjs';
import { pagesOf } from './shots/pages.mjs';
import { answerAs, frameOf } from './shots/states.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Parts of `account-page`, with commas between.
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'zh,en' },
    widths: { type: 'string', default: '1440,820' },
    schemes: { type: 'string', default: 'light' },
    // data, empty, loading, error; a page that opens a dialog is taken with its data alone.
    states: { type: 'string', default: 'data' },
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
        const frame = who === 'nobody' ? new Set() : await frameOf(page);
        for (const state of options.states.split(','))
          for (const [name, address] of wanted)
            await shoot(
              page,
              { name: `${who.split('.')[0]}-${name}-${width}-${language}-${scheme}`, state, frame },
              address,
            );
        await page.context().close();
      }
await browser.close();
process.stdout.write(`${folder}\n`);

/** An address is a path, or finds one by asking the API as its reader would; `first` presses what opens a dialog. */
async function shoot(page, { name, state, frame }, wanted) {
  const { at: address, first } = typeof wanted === 'object' ? wanted : { at: wanted };
  if (first && state !== 'data') return;
  try {
    await answerAs(page, 'data', frame);
    const found =
      typeof address === 'string' ? address : await address((query, variables) => ask(page, query, variables));
    await answerAs(page, state, frame);
    await page.goto(found);
    // What never ends is waited for by the clock; an error is told once the page gave up asking again.
    if (state === 'loading') await page.waitForTimeout(1_200);
    else await page.waitForLoadState('networkidle');
    if (state === 'error') await page.getByRole('alert').first().waitFor({ timeout: 15_000 });
    await first?.(page);
    if (state !== 'loading') await page.waitForLoadState('networkidle');
    if (await isBlank(page)) process.stderr.write(`${name} ${state}: says nothing\n`);
    const file = state === 'data' ? name : `${name}-${state}`;
    await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: false });
  } catch (error) {
    process.stderr.write(`${name} ${state}: ${error.message.split('\n')[0]}\n`);
  }
}

/** Whether the page shows its reader neither a word nor that something is coming. */
function isBlank(page) {
  return page
    .locator('main')
    .evaluate((main) => main.innerText.trim() === '' && !main.querySelector('.MuiSkeleton-root, [role="progressbar"]'));
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

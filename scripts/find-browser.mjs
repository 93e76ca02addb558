// A Chromium for the browser tests: an installed one, else the one from npm, else Debian's.
// `node scripts/find-browser.mjs` prints its path, or the reason why there is none; with CI=true none is a failure.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const say = (line) => process.stderr.write(`${line}\n`);

/** Null when it runs, else why it does not: a file that lacks its libraries is no browser. */
function whyNot(path) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
    return null;
  } catch (error) {
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')[0];
    return said || error.message.split('\n')[0];
  }
}

/** Chromium refuses its sandbox as root. */
const rootArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

async function fromNpm() {
  const { default: chromium } = await import('@sparticuz/chromium');
  return { path: await chromium.executablePath(), args: chromium.args };
}

function fromDebian() {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('no apt-get here');
  if (process.getuid?.() !== 0) throw new Error('only root may install packages');
  say('installing chromium and fonts-noto-cjk for the browser tests');
  const apt = (...words) =>
    execFileSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return { path: '/usr/bin/chromium', args: [] };
}

/**
 * @returns {Promise<{ path: string, args: string[], source: string } | { reason: string }>}
 * `path` and `args` go to playwright-core as executablePath and args.
 */
export async function findBrowser() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    // Somebody asked for this very one: another in its place would only hide the mistake.
    const why = existsSync(wished) ? whyNot(wished) : 'there is no such file';
    return why
      ? { reason: `CHROMIUM_PATH=${wished}: ${why}` }
      : { path: wished, args: rootArgs(), source: 'CHROMIUM_PATH' };
  }
  const reasons = [];
  for (const path of INSTALLED.filter((candidate) => existsSync(candidate))) {
    const why = whyNot(path);
    if (!why) return { path, args: rootArgs(), source: 'installed' };
    reasons.push(`${path}: ${why}`);
  }
  if (reasons.length === 0) reasons.push('no Chromium or Chrome is installed');
  for (const [source, find] of [
    ['@sparticuz/chromium', fromNpm],
    ['apt-get', fromDebian],
  ]) {
    try {
      const { path, args } = await find();
      const why = whyNot(path);
      if (!why) return { path, args: [...new Set([...args, ...rootArgs()])], source };
      reasons.push(`${source}: ${why}`);
    } catch (error) {
      reasons.push(`${source}: ${error.message.split('\n')[0]}`);
    }
  }
  return { reason: reasons.join('; ') };
}

/** For the tests: the browser, or null after saying why they are skipped; with CI=true it throws instead. */
export async function browserOrReason() {
  const found = await findBrowser();
  if ('path' in found) return found;
  const sentence = `No browser for the browser tests (${found.reason}). Install chromium or set CHROMIUM_PATH.`;
  if (process.env.CI === 'true') throw new Error(sentence);
  say(`SKIPPED: ${sentence}`);
  return null;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const found = await browserOrReason();
    if (found) process.stdout.write(`${found.path}\n`);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}

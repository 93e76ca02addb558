import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { sendJson } from './route.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/**
 * The built pages. Any address that is not a file is a page of the single-page application. While the pages are being
 * replaced there may be none for a moment: the answer says so, and the service lives on.
 */
export async function sendPage(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const wanted = path.join(folder, path.normalize(readable(pathname)));
  const inside = wanted === folder || wanted.startsWith(folder + path.sep);
  const file = inside && path.extname(wanted) && (await isFile(wanted)) ? wanted : path.join(folder, 'index.html');
  const hashed = file.includes(`${path.sep}assets${path.sep}`);
  const content = await readFile(file).catch(() => null);
  if (content === null) return sendJson(response, 503, { error: 'The pages are not built.' });
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(content);
}

const isFile = async (name: string): Promise<boolean> =>
  await stat(name).then(
    (found) => found.isFile(),
    () => false,
  );

/** An address with broken escapes or a null byte names no file. */
function readable(pathname: string): string {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes('\0') ? '/' : name;
  } catch {
    return '/';
  }
}

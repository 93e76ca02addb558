import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

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

/** The built pages. Any address that is not a file is a page of the single-page application. */
export function sendPage(folder: string, pathname: string, response: ServerResponse): void {
  const wanted = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  const inside = wanted === folder || wanted.startsWith(folder + path.sep);
  const file =
    inside && path.extname(wanted) && existsSync(wanted) && statSync(wanted).isFile()
      ? wanted
      : path.join(folder, 'index.html');
  const hashed = file.includes(`${path.sep}assets${path.sep}`);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(file).pipe(response);
}

import type { IncomingMessage, ServerResponse } from 'node:http';

/** Emotion writes style elements at run time, hence 'unsafe-inline' for styles only. */
const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** A request that changes something must come from our own pages: browsers say so in Origin or Sec-Fetch-Site. */
export function fromOurPages(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  // `null` is what a sandboxed frame or a file sends, and is nobody of ours.
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
}

export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The caller's address. What `X-Forwarded-For` says counts only as far as our own proxies wrote it: each adds one at the end. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = (request.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (proxies === 0) return direct;
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return told.at(-proxies) ?? direct;
}

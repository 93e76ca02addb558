import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformCtx } from '../ctx.js';

/** Files go beside GraphQL: uploads, exports and printable documents. */
export interface Route<C extends PlatformCtx> {
  method: 'GET' | 'POST' | 'PUT';
  path: RegExp;
  rule: string;
  /** Answers with what is to be sent once its transaction has been committed: nothing leaves that might be rolled back. */
  handle(
    ctx: C,
    request: IncomingMessage,
    response: ServerResponse,
    match: RegExpMatchArray,
    query: URLSearchParams,
  ): Promise<() => void | Promise<void>>;
}

export class BodyTooLarge extends Error {}

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** A file to save, never shown inline under our own origin. */
export function sendFile(response: ServerResponse, name: string, type: string, body: Buffer | string): void {
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
    'content-security-policy': 'sandbox',
  });
  response.end(body);
}

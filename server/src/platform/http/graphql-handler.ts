import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformCtx } from '../ctx.js';
import { BodyTooLarge, readBody, sendJson } from './route.js';

const BODY_LIMIT = 256 * 1024;
/** What is no UTF-8 is refused and not mended: two readers would mend it differently. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** POST and JSON only: everything between the socket and Apollo, in one page. What a refused request leaves to be done is done before it is answered. */
export async function answerGraphql(
  apollo: ApolloServer<PlatformCtx & BaseContext>,
  ctx: PlatformCtx,
  request: IncomingMessage,
  response: ServerResponse,
  settle: () => Promise<void>,
): Promise<void> {
  if (request.method !== 'POST') return sendJson(response, 405, { errors: [{ message: 'Use POST.' }] });
  if (!request.headers['content-type']?.startsWith('application/json'))
    return sendJson(response, 415, { errors: [{ message: 'Use application/json.' }] });
  let body: unknown;
  try {
    const text = utf8.decode(await readBody(request, BODY_LIMIT));
    // No word of ours holds a null byte, and the database's protocol breaks at one.
    if (text.includes('\\u0000')) throw new SyntaxError('null byte');
    body = JSON.parse(text);
  } catch (error) {
    return sendJson(response, error instanceof BodyTooLarge ? 413 : 400, {
      errors: [{ message: 'The body is not readable JSON of at most 256 kB.' }],
    });
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => ctx,
  });
  await settle();
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-request-id', ctx.requestId);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') response.end(answer.body.string);
  else {
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  }
}

import type { Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { BodyTooLarge, readBody, sendJson, type Route } from '../../platform/http/route.js';
import { keepText } from './keep-text.js';

/** The longest questionnaire has 57 items: a file of more than this is something else. */
const KILOBYTES = 64;

/** `POST /instrument-texts?instrument=…&licence=…` with the file as the body. */
export const textRoute: Route<Ctx> = {
  method: 'POST',
  path: /^\/instrument-texts$/,
  rule: 'instrument.text',
  handle: async (ctx, request, response, _match, query) => {
    const file = await bodyOf(request);
    const id = await keepText(ctx, query.get('instrument') ?? '', query.get('licence') ?? '', file);
    return () => sendJson(response, 200, { id });
  },
};

async function bodyOf(request: Parameters<typeof readBody>[0]): Promise<Buffer> {
  try {
    return await readBody(request, KILOBYTES * 1024);
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new Refused('TEXT_FILE_INVALID', 'file', { line: 1 });
    throw error;
  }
}

import { record } from '../audit/audit.js';
import type { PlatformCtx } from '../ctx.js';
import { NotFound } from '../graphql/refusal.js';
import { sendFile, type Route } from '../http/route.js';
import type { DocumentKind } from './document.js';

/** `GET /documents/<name>.pdf?id=…`: a document people sign, from the same record the page shows. Printing is audited. */
export function documentRoutes<C extends PlatformCtx>(kinds: readonly DocumentKind<C>[]): Route<C>[] {
  return kinds.map((kind) => ({
    method: 'GET',
    path: new RegExp(`^/documents/${kind.name}\\.pdf$`),
    rule: kind.rule,
    handle: async (ctx, _request, response, _match, query) => {
      const sheet = await kind.write(ctx, query);
      if (!sheet) throw new NotFound();
      const print = { deed: 'PRINT', subjectType: kind.name, subjectId: query.get('id') ?? kind.name };
      const about = [...new Set(sheet.about)];
      await record(ctx, about.length > 0 ? about.map((personId) => ({ ...print, personId })) : [print]);
      // The renderer and its fonts are large, and most servers print seldom.
      const { renderSheet } = await import('./render-sheet.js');
      const body = await renderSheet(sheet, ctx.today);
      return () => sendFile(response, `${sheet.title}-${ctx.today}.pdf`, 'application/pdf', body);
    },
  }));
}

// What a page shows when its questions are still under way, failed, or found nothing. The frame's own questions are left alone.

/** The operations that every page asks: those of an address that does not exist. */
export async function frameOf(page) {
  const names = new Set();
  const note = (request) => {
    const name = operationOf(request);
    if (name) names.add(name);
  };
  page.on('request', note);
  await page.goto('/nowhere');
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return names;
}

/** From here on the page's questions are answered as `state` says; a question without a name is ours. */
export async function answerAs(page, state, frame) {
  await page.unroute('**/graphql');
  if (state === 'data') return;
  await page.route('**/graphql', async (route) => {
    const name = operationOf(route.request());
    if (!name || frame.has(name)) return await route.continue();
    if (state === 'loading') return undefined;
    if (state === 'error') return await route.fulfill({ status: 503, contentType: 'text/plain', body: 'gone' });
    const response = await route.fetch();
    return await route.fulfill({ response, json: emptied(await response.json()) });
  });
}

function operationOf(request) {
  if (!request.url().endsWith('/graphql')) return null;
  const body = request.postDataJSON();
  return body?.operationName ?? /^\s*(?:query|mutation)\s+(\w+)/.exec(body?.query ?? '')?.[1] ?? null;
}

/** The same answer with nothing in its lists. */
function emptied(answer) {
  if (Array.isArray(answer)) return answer.map(emptied);
  if (answer === null || typeof answer !== 'object') return answer;
  const isPage = Array.isArray(answer.nodes);
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      if (isPage && name === 'nodes') return [name, []];
      if (isPage && name === 'totalCount') return [name, 0];
      if (name === 'hasNextPage' || (isPage && name === 'totalIsMore')) return [name, false];
      return [name, emptied(value)];
    }),
  );
}

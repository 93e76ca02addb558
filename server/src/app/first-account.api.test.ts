import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../test/api.js';
import { browser, enrolled, GOOD } from '../../test/sign-in.js';
import { wayIntoAnEmptyHouse } from './first-account.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('an empty installation is entered by a one-time link from the terminal, by a security administrator, once', async () => {
  const first = await wayIntoAnEmptyHouse(api.app.parts);
  const second = await wayIntoAnEmptyHouse(api.app.parts);
  const use = (link: string | null) =>
    browser(api).do('useRecoveryLink', { token: link!.replace('/recover#', ''), newPassword: GOOD });
  expect(await use(first)).toMatchObject({ code: 'LINK_OVER' });
  expect(await use(second)).toMatchObject({ __typename: 'Done' });
  expect(await wayIntoAnEmptyHouse(api.app.parts)).toBeNull();
  const { page } = await enrolled(api, { id: '', membershipId: '', username: 'security' });
  expect(await page.ask('{ me { role } }')).toEqual({ me: { role: 'SECURITY_ADMIN' } });
});

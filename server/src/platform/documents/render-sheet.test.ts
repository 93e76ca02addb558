import { expect, test } from 'vitest';
import { pdfPages } from '../../../test/pdf-text.js';
import { renderSheet } from './render-sheet.js';
import type { Part, Sheet } from './sheet.js';

const sheet = (parts: readonly Part[]): Sheet => ({
  title: '转介逾期周通报',
  issuer: '龙岗区残疾人联合会',
  number: null,
  about: [],
  landscape: true,
  parts,
});
const pagesOf = async (parts: readonly Part[]): Promise<string[]> => {
  const file = await renderSheet(sheet(parts), '2026-11-23');
  return await pdfPages(new Uint8Array(file).buffer);
};
const table = (rows: number): Part => ({
  kind: 'table',
  head: ['姓名'],
  rows: Array.from({ length: rows }, () => ['林小明']),
});

test('a name and its date are signed on one page, and a signature and the digest it covers stand on one, wherever the table ends', async () => {
  for (let rows = 12; rows <= 20; rows += 1) {
    const pages = await pagesOf([
      table(rows),
      {
        kind: 'facts',
        rows: [
          ['内容摘要', 'd29a97dc'],
          ['签名', 'e1a805b3'],
        ],
      },
      { kind: 'sign', places: ['制表人'] },
    ]);
    const whereIs = (text: string) => pages.findIndex((page) => page.includes(text));
    expect(whereIs('制表人'), `${rows} rows`).toBeGreaterThanOrEqual(0);
    expect(whereIs('日期'), `${rows} rows`).toBe(whereIs('制表人'));
    expect(whereIs('e1a805b3'), `${rows} rows`).toBe(whereIs('d29a97dc'));
  }
}, 60_000);

test('one document counts its pages; of a batch each family takes its own page, which says nothing of the others', async () => {
  expect((await pagesOf([table(40)]))[0]).toContain('第 1 页，共 3 页');
  const batch = await pagesOf([
    { kind: 'page', title: '告知书', number: 'A' },
    { kind: 'text', text: '林小明的家长：' },
    { kind: 'page', title: '告知书', number: 'B' },
    { kind: 'text', text: '周小雨的家长：' },
  ]);
  expect(batch).toHaveLength(2);
  for (const page of batch) {
    expect(page).toContain('打印于 2026年11月23日');
    expect(page).not.toContain('共');
  }
});

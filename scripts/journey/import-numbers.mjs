// Every number of an import, opened and counted by somebody without a mouse.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { look, signIn } from './hands.mjs';
import { button, enter, link, reach, tick } from './keys.mjs';

const HEADS = '学校,年级,班级,姓名,性别,出生日期,身份证号';
const SCHOOL = '龙岗区某小学';
const line = (name, born, { school = SCHOOL, className = '6班', id = '' } = {}) =>
  [school, '一年级', className, name, '女', born, id].join();
const [BORN, ID] = ['2020-03-03', '440307202003030028'];

const ROWS = [
  line('数小一', '2020-03-01'),
  line('数小二', '2020-03-02'),
  line('数小三', BORN, { id: ID }),
  line('数小四', '2020-03-04', { school: '没有这所小学' }),
  line('数小五', '2020-13-05'),
  line('数小一', '2020-03-01'),
];
/** Sound at the check, and in another school when it is written: that school's list came between. */
const MEANWHILE = [line('数小三', BORN, { school: '星河小学', id: ID })];
/** Of two, one goes to another class, and the other is not on the list any more. */
const SEVENTH = [line('数小六', '2020-03-06'), line('数小七', '2020-03-07')];
const SEVENTH_LATER = [line('数小六', '2020-03-06', { className: '7班' })];

/** Sends a file and agrees to the guessed columns. */
async function check(page, name, lines, ready) {
  await page.goto('/imports/new');
  await reach(page, button(page, '选择文件'));
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[HEADS, ...lines].join('\r\n')}\r\n`),
  });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await enter(page, button(page, '下一步'));
  await page.getByText(`可写入 ${ready} 行`).waitFor();
}

async function write(page, ready) {
  await enter(page, button(page, `写入 ${ready} 行`));
  await page.getByText('写入结果').waitFor({ timeout: 20_000 });
}

async function undo(page) {
  await enter(page, button(page, '撤销这次导入'));
  await enter(page, button(page.getByRole('dialog'), '撤销这次导入'));
  await page.getByText('已撤销，数据恢复原样').waitFor({ timeout: 20_000 });
}

/** The numbers of the page, by their words. */
async function numbersOf(page) {
  const [names, counts] = [await page.locator('dl dt').allInnerTexts(), await page.locator('dl dd').allInnerTexts()];
  return Object.fromEntries(names.map((name, at) => [name, Number(counts[at])]));
}

/** What the open list holds: its rows, and the sum it names itself. */
async function expectRows(page, count, name) {
  await page.waitForURL(/\/(rows|leavers)\?/);
  await page.getByRole('navigation', { name: '翻页' }).getByText(`共 ${count} 条`, { exact: true }).waitFor();
  const rows = page.locator('main table tbody tr:not([aria-hidden])');
  assert.equal(await rows.count(), count, `${name}: as many rows as the number says`);
}

/** Opens each number that is not nought, counts the rows behind it, and comes back. Answers with the numbers. */
async function openEach(page) {
  await page.locator('dl').waitFor();
  const numbers = await numbersOf(page);
  for (const [name, count] of Object.entries(numbers)) {
    if (count === 0) continue;
    await enter(page, link(page.locator('dl'), `${name} ${count}`));
    await expectRows(page, count, name);
    await enter(page, link(page, /返回这次导入/));
    await page.locator('dl').waitFor();
  }
  return numbers;
}

/** The file of the open list has the rows of the list. */
async function expectExported(page, count) {
  const file = page.waitForEvent('download');
  await enter(page, page.getByRole('link', { name: '导出' }));
  const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\r\n');
  assert.equal(lines.length - 1, count, 'the file has the rows of the list');
}

export const importNumbers = {
  tells:
    'by keyboard: a roster with faulty and repeated rows is written and taken back; each number opens exactly its rows, before and after',
  live: async ({ browser, base }) => {
    const page = await signIn(browser, base, 'teacher');
    await check(page, '六班名册.csv', ROWS, 3);
    await enter(page, link(page, /新增 3 行/));
    await expectRows(page, 3, 'foreseen');
    await expectExported(page, 3);
    await enter(page, link(page, /返回这次导入/));
    const address = page.url();

    const beside = await signIn(browser, base, 'grid');
    await check(beside, '插班生.csv', MEANWHILE, 1);
    await write(beside, 1);

    await page.goto(address);
    await write(page, 3);
    const written = await openEach(page);
    assert.deepEqual(written, { 新增: 2, 更新: 0, 已有记录: 1, 有问题: 3 });
    await look(page, 'import-numbers');
    await enter(page, link(page.locator('dl'), '有问题 3'));
    await expectRows(page, 3, '有问题');
    await expectExported(page, 3);

    await page.goto(address);
    await undo(page);
    assert.deepEqual(await openEach(page), written);
    await enter(page, link(page.locator('dl'), '新增 2'));
    await expectRows(page, 2, '新增');
    assert.ok(!(await page.locator('main').innerText()).includes('数小'), 'an undone pupil is still named');
    await undo(beside);

    await check(page, '七班名册.csv', SEVENTH, 2);
    await write(page, 2);
    await check(page, '七班名册（新）.csv', SEVENTH_LATER, 1);
    await tick(page, page.getByRole('checkbox', { name: /写入时结束/ }));
    await write(page, 1);
    const closed = await openEach(page);
    assert.deepEqual(closed, { 新增: 0, 更新: 1, 已有记录: 0, 有问题: 0, 已结束学籍: 1 });
    await undo(page);
    assert.deepEqual(await openEach(page), closed);
  },
};

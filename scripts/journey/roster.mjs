// A school's roster through the import pages: refused rows, the counts, and the way back.
import assert from 'node:assert/strict';
import { press } from './hands.mjs';

const HEADS = '学校,年级,班级,姓名,性别,出生日期,监护人姓名,监护人手机';
const LINES = [
  '龙岗区某小学,一年级,1班,甲小一,男,2020-03-05,甲先生,13800002001',
  '龙岗区某小学,一年级,1班,乙小二,女,2020-04-06,乙女士,13800002002',
  '龙岗区某小学,一年级,2班,丙小三,男,2020-05-07,丙先生,13800002003',
  '龙岗区某小学,十三年级,2班,丁小四,女,2020-06-08,丁女士,1380000',
];

/** Sends the file, confirms the guessed columns, reads what is wrong, writes the sound rows and takes them back. Answers with its address. */
export async function importRoster(page) {
  await page.goto('/imports');
  await page
    .getByRole('link', { name: '导入文件' })
    .or(page.getByRole('button', { name: '导入文件' }))
    .first()
    .click();
  await page.locator('input[type="file"]').setInputFiles({
    name: '一年级名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[HEADS, ...LINES].join('\r\n')}\r\n`),
  });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const preview = page.getByRole('figure');
  await preview.getByText('甲小一').waitFor();
  assert.ok(!(await preview.innerText()).includes('13800002001'), 'the preview shows a telephone number');
  await press(page, '下一步');
  await page.getByText('可写入 3 行').waitFor();
  await page.getByText('有问题 1 行').first().waitFor();
  assert.match(await page.locator('main').innerText(), /没有“十三年级”这个年级/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载有问题的行' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /未通过的行\.xlsx$/);
  await press(page, '写入 3 行');
  await page.getByText('写入结果').waitFor({ timeout: 20_000 });
  const figures = await page.locator('dl').innerText();
  assert.match(figures.replaceAll(/\s+/g, ' '), /新增 3 更新 0 已有记录 0 有问题 1/);
  const address = page.url();
  await page.goto('/people');
  await page.getByText('甲小一').first().waitFor();
  await page.goto(address);
  await press(page, '撤销这次导入');
  await press(page, '撤销这次导入', page.getByRole('dialog'));
  await page.getByText('已撤销，数据恢复原样').waitFor();
  const undone = page.url();
  await page.goto('/people');
  await page.waitForLoadState('networkidle');
  assert.ok(!(await page.locator('main').innerText()).includes('甲小一'), 'an undone pupil is still listed');
  return undone;
}

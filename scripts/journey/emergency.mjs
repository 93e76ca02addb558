// Somebody out of reach opens a record in an emergency; the auditor reviews it; the owner of the file sees who looked.
import assert from 'node:assert/strict';
import { walkWithoutBarriers } from './axe.mjs';
import { fill, openTab, pick, press, pressAndHear, signIn } from './hands.mjs';

export async function emergency({ browser, base, life }, seen = async () => undefined) {
  const owner = await signIn(browser, base, 'owner');
  const number = await owner.evaluate(async (id) => {
    const query = 'query($id: ID!) { case(personId: $id) { caseFile { number } } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id } }),
    });
    return (await answer.json()).data.case.caseFile.number;
  }, life.personId);
  await owner.goto(`/cases/${life.personId}`);
  await press(owner, '为什么看得到？');
  await owner.getByText('服务对象居住在您负责的区').waitFor();
  await seen(owner, 'why-seen');

  const page = await signIn(browser, base, 'doctor2');
  await page.goto(`/cases/${life.personId}`);
  await press(page, '为什么看不到？');
  await page.getByText('您的机构正在为其服务').waitFor();
  await seen(page, 'why-not');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '紧急查阅' }).click();
  await page.waitForURL('/emergency-access');
  await page.waitForLoadState('networkidle');
  await walkWithoutBarriers(page, '/emergency-access');
  await seen(page, 'form');
  await fill(page, { identifier: number, reasonNote: '孩子在急诊室抽搐，需要了解用药史' });
  await pick(page, '急救或突发病情');
  await press(page, '打开档案');
  await page.waitForURL(`/cases/${life.personId}`);
  await page.getByRole('timer').waitFor();
  // The frame and the countdown survive a reload, and nobody stumbles over them.
  await page.reload();
  await page.getByRole('timer').waitFor();
  await walkWithoutBarriers(page, `/cases/${life.personId}`);
  await seen(page, 'open');
  // Whoever may screen elsewhere is not offered to write here.
  await openTab(page, life.personId, 'screening');
  await page.getByRole('tab', { name: '筛查', selected: true }).waitFor();
  for (const words of ['录入初筛', '录入复筛', '更正', '作废'])
    assert.equal(await page.getByText(words, { exact: true }).count(), 0, words);
  await seen(page, 'open-tab');
  await press(page, '为什么看得到？');
  await page.getByRole('dialog').getByText('紧急查阅').first().waitFor();
  await seen(page, 'why-glass');
  await page.keyboard.press('Escape');
  await pressAndHear(page, '立即结束', '紧急查阅已结束');
  await page.getByText('为什么看不到？').waitFor();
  assert.equal(await page.getByRole('timer').count(), 0);
  await seen(page, 'ended');

  const auditor = await signIn(browser, base, 'auditor');
  await auditor.goto('/emergency-access/review');
  await auditor.getByText('急救或突发病情').first().click();
  await auditor.getByText('孩子在急诊室抽搐').waitFor();
  await seen(auditor, 'review');
  await walkWithoutBarriers(auditor, auditor.url());
  await fill(auditor, { verdictNote: '与急诊记录的时间相符，理由充分' });
  await pick(auditor, '理由成立');
  await pressAndHear(auditor, '复核', '已复核');

  await openTab(owner, life.personId, 'access-log');
  await owner.getByText('急救或突发病情').first().waitFor();
  await seen(owner, 'log');
  await walkWithoutBarriers(owner, `/cases/${life.personId}?tab=access-log`);
}

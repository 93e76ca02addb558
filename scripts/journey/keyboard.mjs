// The front door without a mouse: each page's main journey, by Tab, Enter, Space, arrows and typing alone.
import assert from 'node:assert/strict';
import { look, signIn } from './hands.mjs';
import { button, enter, link, pickFrom, reach, tick, type, walkTo } from './keys.mjs';

async function ask(page, query, variables) {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
const aChild = async (page, name, birthDate) =>
  (
    await ask(
      page,
      'mutation($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } ... on Refusal { code } } }',
      {
        input: {
          name,
          sex: 'FEMALE',
          birthDate,
          areaCode: '440307',
          notADuplicate: true,
          guardian: { name: `${name}妈妈`, kind: 'PARENT' },
        },
      },
    )
  ).createPerson.id;
async function agrees(page, personId) {
  const { person } = await ask(page, 'query($id: ID!) { person(id: $id) { guardians { id } } }', { id: personId });
  await ask(
    page,
    'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { __typename ... on Refusal { code field } } }',
    { input: { personId, purpose: 'SCREENING', outcome: 'CONSENTED', guardianId: person.guardians[0].id } },
  );
}

export const keyboardChapters = [
  {
    tells: 'by keyboard: a campaign is planned and opened, the board unfolds to a class, and a number opens its names',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'admin');
      await page.goto('/screening/campaigns');
      await enter(page, button(page, '计划筛查活动'));
      await type(page, 'name', '冬季补筛');
      await pickFrom(page, 'programme', /学校普筛/);
      await reach(page, page.locator('#field-endsOn'));
      // A date is typed part by part, in the order the browser shows it.
      await page.keyboard.type('01312027');
      await reach(page, page.locator('#field-instruments'));
      await page.keyboard.press('Enter');
      await walkTo(page, page.getByRole('option', { name: /谱系筛查问卷/ }));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await enter(page, page.getByRole('dialog').getByRole('button', { name: '计划筛查活动', exact: true }));
      await page.waitForURL(/\/screening\/campaigns\/[0-9a-f-]{36}/);
      await enter(page, button(page, '开始活动'));
      await page.getByText('“冬季补筛”已开始').waitFor();
      await enter(page, button(page, '展开龙岗区'));
      await enter(page, button(page, '展开星河小学'));
      const figure = page
        .getByRole('row', { name: /二年级\s*3班/ })
        .getByRole('link')
        .nth(1);
      await enter(page, figure);
      await page.waitForURL(/\/pupils\?/);
      await page.getByText('赵小星').waitFor();
    },
  },
  {
    tells:
      'by keyboard: answers of guardians are written on the list of a class, and the wording of the site is kept and removed',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'grid2');
      const { campaigns } = await ask(page, '{ campaigns { nodes { id name } } }');
      const id = campaigns.nodes.find((one) => one.name === '冬季补筛')?.id ?? campaigns.nodes[0].id;
      await page.goto(`/screening/campaigns/${id}/pupils`);
      const row = page.getByRole('row', { name: /魏小星/ });
      await tick(page, row.getByRole('checkbox'));
      await enter(page, page.getByRole('button', { name: /标为“拒绝”|标为“不同意”|拒绝/ }).first());
      await page.getByText(/已登记 1 名孩子/).waitFor();
      await page.goto('/screening/instruments');
      await enter(page, page.getByRole('button', { name: '上传本单位题目' }).first());
      const dialog = page.getByRole('dialog');
      await reach(page, dialog.locator('#licence-document'));
      await page.keyboard.type('许可〔2026〕1号');
      await reach(page, dialog.locator('#text-file'));
      await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name: '题目.csv', mimeType: 'text/csv', buffer: Buffer.from('1,本单位自己的第一题') });
      await enter(page, dialog.getByRole('button', { name: '上传本单位题目' }));
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('本单位题目 1 题').waitFor();
      await enter(page, button(page, '移除'));
      await page.getByText('已移除，内容不可恢复').waitFor();
    },
  },
  {
    tells: 'by keyboard: a child is found, screened at 30 months, and the positive result is told on the page',
    live: async ({ browser, base, life }) => {
      const page = await signIn(browser, base, 'screener');
      life.byKeyboard = await aChild(page, '钱晨曦', '2024-05-01');
      await agrees(page, life.byKeyboard);
      await page.goto('/people');
      await enter(page, link(page, '钱晨曦'));
      await page.waitForURL(/\/cases\//);
      await page.goto(`/screening/visit/${life.byKeyboard}`);
      const first = page.locator('[data-item]').first();
      await reach(page, first.getByRole('button').first());
      const count = await page.locator('[data-item]').count();
      const [yes, no] = await first.locator('kbd').allInnerTexts();
      for (let at = 0; at < count; at += 1) await page.keyboard.press((at === 0 ? yes : no).toLowerCase());
      await enter(page, button(page, '保存初筛'));
      await page.getByText(/已保存：阳性/).waitFor();
    },
  },
  {
    tells: 'by keyboard: the hospital refers on and enters a secondary screen while the rule is judged live',
    live: async ({ browser, base, life }) => {
      const page = await signIn(browser, base, 'nurse');
      await page.goto(`/screening/secondary/${life.byKeyboard}`);
      await page.locator('#field-screenedOn').waitFor();
      await type(page, 'paperTotal', 60);
      for (const [name, points] of [
        ['TOTAL', 82],
        ['LANGUAGE', 75],
        ['ADAPTIVE', 78],
        ['SOCIAL', 80],
      ])
        await type(page, `scores-${name}`, points);
      await page.getByText('符合', { exact: true }).first().waitFor();
      await enter(page, button(page, '保存并判定'));
      await page.getByText('异常').first().waitFor();
    },
  },
  {
    tells: 'by keyboard: a referral is written and sent, found in the list, and the weekly circulars are read',
    live: async ({ browser, base, life }) => {
      const page = await signIn(browser, base, 'nurse');
      const { referrals } = await ask(page, '{ referrals(filter: { direction: "OUT" }) { nodes { id personName } } }');
      if (referrals.nodes.length === 0) {
        await page.goto(`/referrals/new?person=${life.byKeyboard}`);
        await pickFrom(page, 'service', /诊断/);
        await reach(page, page.locator('#field-toOrganisationId'));
        await page.keyboard.type('儿童医院');
        await page
          .getByRole('option', { name: /龙岗区儿童医院/ })
          .first()
          .waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await pickFrom(page, 'reason', /复筛|异常/);
        await tick(page, page.getByRole('checkbox', { name: '保存后立即发出' }));
        await enter(page, button(page, '保存转介'));
        await page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
      }
      await page.goto('/referrals?direction=OUT');
      await enter(page, link(page, '钱晨曦'));
      await page.getByText('龙岗区儿童医院').first().waitFor();
      const owner = await signIn(browser, base, 'owner');
      await owner.goto('/referrals/circulars');
      await owner.getByRole('heading', { name: '转介逾期周通报' }).waitFor();
      await reach(owner, owner.locator('main a, main button').first());
    },
  },
  {
    tells: 'by keyboard: the doctor concludes, the report waits for its receipt, and the follow-up is written down',
    live: async ({ browser, base, life }) => {
      const page = await signIn(browser, base, 'doctor');
      await page.goto(`/diagnosis/record/${life.byKeyboard}`);
      await page.locator('#field-licenceNumber').waitFor();
      await tick(page, page.getByRole('radio', { name: '确诊', exact: true }));
      await pickFrom(page, 'icd11', /6A02\.1/);
      await pickFrom(page, 'icd10', /F84\.0/);
      await pickFrom(page, 'severitySocial', /2/);
      await pickFrom(page, 'severityRepetitive', /2/);
      await type(page, 'licenceNumber', '110440300000001');
      await pickFrom(page, 'licenceScope', /精神/);
      await enter(page, button(page, '保存诊断结论'));
      await page.getByText('诊断结论已保存').waitFor();
      await page.goto('/diagnosis/follow-ups');
      const row = page.getByRole('row', { name: /钱晨曦/ });
      await enter(page, row.getByRole('button', { name: /记录随访/ }));
      const dialog = page.getByRole('dialog');
      await tick(page, dialog.getByRole('radio').first());
      await enter(page, dialog.getByRole('button', { name: '保存随访' }));
      await page.getByText(/随访已保存/).waitFor();
      await page.goto('/diagnosis/reports');
      await page
        .getByRole('row', { name: /钱晨曦/ })
        .first()
        .waitFor();
      await reach(page, page.locator('main button').first());
      await page.goto('/diagnosis');
      await enter(page, link(page, '钱晨曦'));
      await page.waitForURL(/\/cases\//);
    },
  },
  {
    tells: 'by keyboard: two records of one child are compared field by field, made one, and taken apart again',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'admin');
      const [keep, away] = [await aChild(page, '孙若溪', '2019-04-01'), await aChild(page, '孙若曦', '2019-04-01')];
      await page.goto('/duplicates');
      await page.getByRole('heading', { name: '疑似重复' }).waitFor();
      await page.goto(`/duplicates/merge?keep=${keep}&away=${away}`);
      await enter(page, button(page, '对调两份档案'));
      await page.waitForURL(new RegExp(`keep=${away}`));
      await type(page, 'reason', '核对户口本，为同一人');
      await enter(page, page.getByRole('button', { name: /将 .* 并入/ }));
      await page.waitForURL(/\/cases\//);
      await page.goto('/duplicates/merged');
      await enter(page, page.getByRole('row', { name: /孙若/ }).getByRole('button').first());
      await enter(page, button(page, '撤销合并'));
      const dialog = page.getByRole('dialog').last();
      await reach(page, dialog.getByRole('textbox').last());
      await page.keyboard.type('是两个人');
      await enter(page, dialog.getByRole('button', { name: '撤销合并', exact: true }).last());
      await page
        .getByText(/已撤销/)
        .first()
        .waitFor();
    },
  },
  {
    tells: 'by keyboard: a roster is sent, its columns agreed to, written and undone',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'grid');
      await page.goto('/imports');
      await enter(
        page,
        page
          .getByRole('link', { name: '导入文件' })
          .or(page.getByRole('button', { name: '导入文件' }))
          .first(),
      );
      const file = page.locator('input[type="file"]');
      await file.setInputFiles({
        name: '名册.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('\uFEFF学校,年级,班级,姓名,性别,出生日期\r\n星河小学,一年级,9班,键小盘,男,2020-03-05\r\n'),
      });
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
      await enter(page, button(page, '下一步'));
      await page.getByText('可写入 1 行').waitFor();
      await enter(page, button(page, '写入 1 行'));
      await page.getByText('写入结果').waitFor({ timeout: 20_000 });
      await enter(page, button(page, '撤销这次导入'));
      await enter(page, page.getByRole('dialog').getByRole('button', { name: '撤销这次导入', exact: true }));
      await page.getByText('已撤销，数据恢复原样').waitFor({ timeout: 20_000 });
    },
  },
  {
    tells:
      'by keyboard: a number of the cascade and one of the coverage open their names, and the nightly recount is read',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'admin');
      for (const board of ['/cascade', '/coverage']) {
        await page.goto(board);
        await page.waitForLoadState('networkidle');
        await enter(page, page.locator(`main a[href^="${board}/people"]`).first());
        await page.waitForURL(new RegExp(`${board}/people`));
      }
      await page.goto('/recount');
      await page.getByText('没有不一致').waitFor();
    },
  },
  {
    tells:
      'by keyboard: an answer sheet of the second edition is followed up item by item, then an answer is corrected and both versions stay',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'screener');
      const child = await aChild(page, '白小禾', '2025-02-01');
      await agrees(page, child);
      // Three items of the twenty failed: the middle band, which asks for the interview.
      const answers = Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [String(at + 1), [2, 5, 12].includes(at + 1) !== at > 16 ? 'NO' : 'YES']),
      );
      const { recordScreening } = await ask(
        page,
        'mutation($input: RecordScreeningInput!) { recordScreening(input: $input) { __typename ... on Screening { outcome } ... on Refusal { code field } } }',
        { input: { personId: child, instrument: 'MCHAT_R_F@1', informant: 'PARENT', answers } },
      );
      assert.equal(recordScreening.outcome, 'FOLLOW_UP', JSON.stringify(recordScreening));
      await page.goto(`/cases/${child}?tab=screening`);
      await enter(page, button(page, '随访访谈'));
      const interview = page.getByRole('dialog');
      await reach(page, interview.locator('[data-item] button').first());
      await look(page, 'interview');
      for (let at = 0; at < (await interview.locator('[data-item]').count()); at += 1) await page.keyboard.press('2');
      await enter(page, button(interview, '保存随访'));
      await page.getByText('随访已保存').waitFor();
      await page.getByText('阳性').first().waitFor();
      await enter(page, button(page, '更正'));
      const correction = page.getByRole('dialog');
      await reach(page, correction.locator('[data-item="20"] button').first());
      await page.keyboard.press('1');
      await type(page, 'reason', '家长更正第 20 题');
      await look(page, 'amend');
      await enter(page, button(correction, '保存更正'));
      await page.getByText('已更正，原内容仍可查看').waitFor();
      await enter(page, page.getByRole('button', { name: /更正 \d 次/ }));
      await page.getByText('家长更正第 20 题').waitFor();
      await look(page, 'amendments');
    },
  },
  {
    tells: 'by keyboard: who is overdue at an age point is filtered out of the board, and the visit is written down',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'screener');
      const { campaigns } = await ask(page, '{ campaigns { nodes { id name } } }');
      const { id } = campaigns.nodes.find((one) => one.name === '2026 年龄点筛查');
      await page.goto(`/screening/campaigns/${id}/age-points`);
      const row = page.getByRole('row', { name: /安小芽/ });
      await row.waitFor();
      await look(page, 'age-points');
      await enter(page, link(row, '安小芽'));
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
      const [child] = /[0-9a-f-]{36}/.exec(page.url());
      await enter(page, page.getByRole('link', { name: '录入初筛' }).or(button(page, '录入初筛')).first());
      await page.waitForURL(/\/screening\/visit\//);
      const first = page.locator('[data-item]').first();
      await reach(page, first.getByRole('button').first());
      const count = await page.locator('[data-item]').count();
      const [, no] = await first.locator('kbd').allInnerTexts();
      for (let at = 0; at < count; at += 1) await page.keyboard.press(no.toLowerCase());
      await enter(page, button(page, '保存初筛'));
      await page.getByText(/已保存：阴性/).waitFor();
      await page.goto(`/screening/campaigns/${id}/age-points?state=OVERDUE`);
      await page.waitForLoadState('networkidle');
      const { agePoints } = await ask(
        page,
        'query($id: ID!) { agePoints(campaignId: $id) { nodes { personId months } } }',
        { id },
      );
      assert.ok(!agePoints.nodes.find((one) => one.personId === child).months.includes(24), 'the visit counts');
    },
  },
  {
    day: '2027-03-01',
    tells: 'by keyboard: on Monday the circular of the district names the overdue referral; its number opens its row',
    live: async ({ browser, base, runJob }) => {
      await runJob('referral.weekly-circular');
      const page = await signIn(browser, base, 'owner');
      await page.goto('/referrals/circulars');
      const row = page.getByRole('row', { name: /龙岗/ }).first();
      await row.waitFor();
      await look(page, 'circulars');
      await enter(page, row.getByRole('link', { name: /^[1-9]/ }).last());
      await page.waitForURL(/\/referrals\/circulars\/[0-9a-f-]{36}/);
      await page.locator('tbody a').first().waitFor();
      await look(page, 'circular');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        enter(page, page.getByRole('link', { name: '打印通报' }).or(button(page, '打印通报')).first()),
      ]);
      assert.match(download.suggestedFilename(), /\.pdf$/);
    },
  },
];

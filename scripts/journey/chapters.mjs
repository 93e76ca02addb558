// The chapters of the life, each told as a sentence and lived through the pages.
import assert from 'node:assert/strict';
import {
  choose,
  confirmDialog,
  fill,
  moveOn,
  moveWithReason,
  openTab,
  pick,
  press,
  pressAndHear,
  seek,
  signIn,
} from './hands.mjs';
import { PASSWORD } from './house.mjs';
import { walkWithoutBarriers } from './axe.mjs';
import { inboxChapters } from './inbox.mjs';
import { keyboardChapters } from './keyboard.mjs';
import { disposalChapter } from './disposal.mjs';
import { emergency } from './emergency.mjs';
import { classGrid } from './class-grid.mjs';
import { recordDiagnosis, referToRehabilitation, takeReferral } from './front-door.mjs';
import { importNumbers } from './import-numbers.mjs';
import { importRoster } from './roster.mjs';
import { secondFactor } from './second-factor.mjs';

const as = async ({ browser, base }, who) => await signIn(browser, base, who);

export const chapters = [
  {
    day: '2026-11-23',
    tells: 'the kindergarten enters a child after searching, with a guardian and the guardian’s consents',
    live: async (stage) => {
      const page = await as(stage, 'screener');
      await page.goto('/people/new');
      await page.getByLabel('先找一找').fill('林星辰');
      await pressAndHear(page, '登记新的人', '新的人');
      await fill(page, {
        name: '林星辰',
        birthDate: '2024-03-20',
        'guardian.name': '林先生',
        'guardian.phone': '13800001234',
      });
      await pick(page, '男');
      await choose(page, 'areaCode', '龙岗区');
      await press(page, '登记');
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
      stage.life.personId = page.url().match(/[0-9a-f-]{36}/)[0];
      await openTab(page, stage.life.personId, 'family');
      for (const purpose of ['筛查', '单位间共享', '健康档案']) {
        await press(page, '记录同意');
        await choose(page, 'purpose', purpose);
        await pick(page, '同意');
        await choose(page, 'by', '林先生');
        await confirmDialog(page, '记录同意');
      }
    },
  },
  {
    tells: 'the health teacher ticks two warning signs at 30 months, and the screen is positive',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'screener');
      await page.goto(`/screening/visit/${life.personId}`);
      await page.getByRole('button', { name: '保存初筛' }).waitFor();
      await answerSigns(page, [1, 2]);
      await press(page, '保存初筛');
      await page.getByText('30 月龄初筛结果').waitFor();
      assert.match(await page.locator('main').innerText(), /阳性/);
    },
  },
  {
    tells: 'the maternal and child hospital takes the referral and finds the secondary screen abnormal',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'nurse');
      await takeReferral(page);
      await page.goto(`/screening/secondary/${life.personId}`);
      await page.locator('#field-paperTotal').waitFor();
      await pick(page, '语言障碍');
      await fill(page, {
        paperTotal: 61,
        'scores.TOTAL': 62,
        'scores.LANGUAGE': 50,
        'scores.ADAPTIVE': 60,
        'scores.SOCIAL': 55,
      });
      await press(page, '保存并判定');
      await page.getByText('复筛结果').first().waitFor();
      assert.match(await page.locator('main').innerText(), /异常/);
    },
  },
  {
    tells: 'the diagnosing hospital takes its referral and confirms',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'doctor');
      await takeReferral(page);
      await recordDiagnosis(page, life.personId);
    },
  },
  ...inboxChapters,
  classGrid,
  ...keyboardChapters,
  disposalChapter,
  {
    tells:
      'a teacher imports the roster: the faulty row is named and downloaded, three pupils come in and are taken back',
    live: async (stage) => {
      const page = await as(stage, 'teacher');
      await walkWithoutBarriers(page, '/imports', '/imports/new', await importRoster(page));
    },
  },
  importNumbers,
  {
    tells: 'the owner of the file refers to rehabilitation, and the therapist plans by the cell of the standard',
    live: async ({ life, ...stage }) => {
      await referToRehabilitation(await as(stage, 'owner'), life.personId);
      const page = await as(stage, 'therapist');
      await takeReferral(page);
      await openTab(page, life.personId, 'intervention');
      await page.getByText('草案，未签署').first().waitFor();
      await press(page, '新建计划');
      await fill(page, { 'goals.0.wording': '用图片提出请求' });
      await confirmDialog(page, '保存草稿');
      await moveOn(page, '开始执行');
      await press(page, '记录训练');
      await choose(page, 'method', '早期丹佛模式');
      await fill(page, { plannedMinutes: 60, deliveredMinutes: 60, familyMinutes: 90 });
      await confirmDialog(page, '保存记录');
      assert.match(await page.locator('main').innerText(), /60 \/ 60/);
    },
  },
  {
    day: '2030-05-06',
    tells: 'the committee gives its opinion, and the child is placed in the legal order',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'secretary');
      await openTab(page, life.personId, 'education');
      await press(page, '记录意见');
      await pick(page, '有支持时适合普通学校');
      await confirmDialog(page, '记录意见');
      await press(page, '提出安置');
      await page.getByRole('radio', { name: /指定普通学校随班就读/ }).click();
      await fill(page, { 'passedOverReasons.ORDINARY_REGULAR': '需要资源教室支持' });
      await seek(page, 'schoolId', '龙岗区某小学');
      await confirmDialog(page, '提出安置');
      await moveOn(page, '告知家长', '家长同意', '入学');
    },
  },
  {
    tells: 'the teacher writes the individual plan, and the guardian agrees',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'teacher');
      await openTab(page, life.personId, 'education');
      await press(page, '撰写计划');
      await fill(page, {
        'goals.0.wording': '轮流发言',
        'goals.0.criterion': '5 次中 4 次',
        'goals.0.dueOn': '2030-12-31',
      });
      await confirmDialog(page, '保存草稿');
      await moveOn(page, '家长同意', '开始执行');
    },
  },
  {
    day: '2042-07-01',
    tells: 'school ends',
    live: async ({ life, ...stage }) => {
      const teacher = await as(stage, 'teacher');
      await openTab(teacher, life.personId, 'education');
      await moveWithReason(teacher, '结束计划', '毕业');
      const secretary = await as(stage, 'secretary');
      await openTab(secretary, life.personId, 'education');
      await moveWithReason(secretary, '结束安置', '毕业');
    },
  },
  {
    tells: 'the coach writes the profile, finds a job that fits, and is the one coach',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'coach');
      await page.goto('/jobs');
      await press(page, '登记岗位');
      await fill(page, { title: '包装助手', hoursPerWeek: 25 });
      await seek(page, 'employerId', '龙岗烘焙坊');
      await choose(page, 'form', '支持性就业');
      await choose(page, 'track', '支持性就业');
      await page.locator('#field-tasks').getByText('包装').click();
      await page.locator('#field-skillsNeeded').getByText('包装').click();
      await confirmDialog(page, '登记岗位');
      await openTab(page, life.personId, 'employment');
      await press(page, '撰写画像');
      await pick(page, '想工作');
      await page.locator('#field-skills').getByText('包装').click();
      await page.locator('#field-interests').getByText('包装').click();
      await page.locator('#field-noiseTolerance').getByText('一般').click();
      await page.locator('#field-socialTolerance').getByText('一般').click();
      await choose(page, 'track', '支持性就业');
      await fill(page, { hoursPerWeek: 30 });
      await page.getByRole('checkbox', { name: '能独立出行' }).click();
      await confirmDialog(page, '保存画像');
      await press(page, '指派辅导员');
      await choose(page, 'coachId', /何教练/);
      await confirmDialog(page, '指派辅导员');
      await press(page, '登记入职');
      await page.getByText('已入职：包装助手').waitFor();
    },
  },
  {
    tells: 'a visit is logged from the coach’s day',
    live: async (stage) => {
      const page = await as(stage, 'coach');
      await page.goto('/coach-day');
      await press(page, '记录一次到访：林星辰');
      await page.getByRole('radio', { name: '60 分钟' }).click();
      await pick(page, '现场辅导');
      await confirmDialog(page, '保存到访');
      await page
        .getByText('本周支持 60 分钟')
        .or(page.getByText(/60 \/ \d+ 分/))
        .first()
        .waitFor();
    },
  },
  {
    day: '2042-08-01',
    tells: 'thirty days are confirmed; then the bakery closes, and the case has a next step again',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'coach');
      await openTab(page, life.personId, 'employment');
      await press(page, '确认');
      await page.getByRole('dialog').getByRole('textbox').last().fill('工资单');
      await confirmDialog(page, '确认');
      await press(page, '登记离职');
      await page.getByRole('dialog').getByRole('combobox').click();
      await page.getByRole('option', { name: '单位停业' }).click();
      await confirmDialog(page, '登记离职');
      const owner = await as(stage, 'owner');
      await owner.goto(`/cases/${life.personId}`);
      await owner.getByText('失业后重新安置').first().waitFor();
    },
  },
  {
    day: '2050-03-01',
    tells: 'care is applied for, a panel decides, a bed is offered, accepted and moved into',
    live: async ({ life, ...stage }) => {
      const care = await as(stage, 'care');
      await care.goto('/beds');
      await press(care, '登记单元');
      await fill(care, { name: '三层', building: 'A 栋', floor: '3', beds: '301-1\n301-2' });
      await confirmDialog(care, '登记单元');
      const owner = await as(stage, 'owner');
      await openTab(owner, life.personId, 'residence');
      await press(owner, '申请托养');
      await choose(owner, 'selfCare', '重度');
      await choose(owner, 'caregiver', '照护者均满70岁或重度残疾');
      await owner.getByRole('checkbox', { name: '由本人或有证明的监护人申请' }).click();
      await confirmDialog(owner, '申请托养');
      await press(owner, '登记评审结果');
      await fill(owner, { panel: '甲\n乙\n丙' });
      await confirmDialog(owner, '登记评审结果');
      await care.goto('/beds');
      await care
        .getByRole('button', { name: /1, 空床/ })
        .first()
        .click();
      await press(care, '提供这张床');
      await care.getByText('已为 林星辰 保留床位').waitFor();
      await openTab(owner, life.personId, 'residence');
      await pressAndHear(owner, '接受', '已接受，床位已预留');
      await openTab(care, life.personId, 'residence');
      await pressAndHear(care, '办理入住', '试住');
    },
  },
  {
    tells: 'the owner reads the whole life on one page: every step with who and when',
    live: async ({ life, ...stage }) => {
      const page = await as(stage, 'owner');
      await page.goto(`/cases/${life.personId}`);
      await page.getByText('一生一线').waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: 'shots/journey/life.png', fullPage: true });
      const told = await page.locator('main').innerText();
      const steps = ['筛查', '转介', '诊断', '干预', '教育', '职业画像', '入职', '走访', '离职', '托养', '入住'];
      for (const step of steps) assert.ok(told.includes(step), `the page does not tell of ${step}`);
      const people = ['沈园医', '郭医生', '罗医生', '陈治疗师', '梁秘书', '王老师', '何教练', '武主任', '周敏'];
      for (const name of people) assert.ok(told.includes(name), `the page does not name ${name}`);
      await page.getByRole('button', { name: /^中\/EN/ }).click();
      await page.getByText('One life, one line').waitFor();
      await page.waitForLoadState('networkidle');
      const english = await page.locator('main').innerText();
      for (const word of ['初筛', '复筛', '入职', '离职', '龙岗区 ', '到期'])
        assert.ok(!english.includes(word), `after the change to English the page still says ${word}`);
      await page.getByRole('button', { name: /^中\/EN/ }).click();
    },
  },
  {
    tells: 'a session that ends while a form is open asks to sign in again, and what was typed is saved',
    live: async (stage) => {
      const page = await as(stage, 'coach');
      await page.goto('/jobs');
      await press(page, '登记岗位');
      await fill(page, { title: '门店理货', hoursPerWeek: 20 });
      await seek(page, 'employerId', '龙岗烘焙坊');
      await choose(page, 'form', '支持性就业');
      await choose(page, 'track', '支持性就业');
      await page.locator('#field-tasks').getByText('包装').click();
      await page.locator('#field-skillsNeeded').getByText('包装').click();
      await page.context().clearCookies();
      await press(page, '登记岗位', page.getByRole('dialog'));
      await page.getByText('请重新登录').waitFor();
      assert.equal(await page.locator('#field-title').inputValue(), '门店理货');
      await page.locator('input[autocomplete="username"]').fill('coach');
      await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText('岗位已登记：门店理货').waitFor();
    },
  },
  {
    tells: 'a telephone becomes the second factor, and the next sign-in asks for its code',
    live: secondFactor,
  },
  {
    tells:
      'a doctor out of reach opens the record in an emergency, the auditor reviews it, and the owner sees who looked',
    live: emergency,
  },
  {
    tells: 'no page of the life puts a barrier before assistive technology',
    live: async ({ life, ...stage }) => {
      const owner = await as(stage, 'owner');
      const tabs = [
        '',
        '?tab=screening',
        '?tab=referral',
        '?tab=diagnosis',
        '?tab=intervention',
        '?tab=education',
        '?tab=employment',
        '?tab=residence',
      ];
      await walkWithoutBarriers(
        owner,
        '/',
        '/people',
        '/tasks',
        '/cases',
        '/referrals',
        '/waiting-list',
        ...tabs.map((tab) => `/cases/${life.personId}${tab}`),
      );
      await walkWithoutBarriers(await as(stage, 'coach'), '/coach-day', '/jobs');
      await walkWithoutBarriers(await as(stage, 'care'), '/beds');
    },
  },
];

/** Ticks the signs with these numbers and answers every other question of the age with "no". */
async function answerSigns(page, ticked) {
  const questions = await page.getByRole('button', { name: '未勾', exact: true }).count();
  for (let at = 0; at < questions; at += 1) {
    await page
      .getByRole('button', { name: ticked.includes(at + 1) ? '勾' : '未勾', exact: true })
      .nth(at)
      .click();
  }
}

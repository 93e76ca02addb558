// The inbox as receivers use it: several at once, one in three interactions, by the keyboard on the board, and without an account.
import assert from 'node:assert/strict';
import { walkWithoutBarriers } from './axe.mjs';
import { choose, press, signIn } from './hands.mjs';

/** Counts what a person does, and says when it was more than the budget. */
function budgetOf(page, limit) {
  let spent = 0;
  const spend = (work) => {
    spent += 1;
    return work;
  };
  return {
    click: async (locator) => await spend(locator.click()),
    key: async (name) => await spend(page.keyboard.press(name)),
    check: () => assert.ok(spent <= limit, `${spent} interactions, allowed are ${limit}`),
  };
}

async function ask(page, query, variables) {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** Children of the kindergarten whom it sends to the maternal and child hospital. */
async function sendChildren(page, ...names) {
  const { organisations } = await ask(page, '{ organisations(filter: { search: "妇幼保健院" }) { nodes { id } } }');
  const ids = [];
  for (const name of names) {
    const { createPerson } = await ask(
      page,
      'mutation($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } ... on Refusal { code } } }',
      { input: { name, sex: 'FEMALE', birthDate: '2023-05-06', areaCode: '440307' } },
    );
    const { draftReferral } = await ask(
      page,
      'mutation($input: DraftReferralInput!) { draftReferral(input: $input) { ... on Referral { id version } ... on Refusal { code } } }',
      {
        input: {
          personId: createPerson.id,
          toOrganisationId: organisations.nodes[0].id,
          service: 'SECONDARY_SCREEN',
          reason: 'SCREEN_POSITIVE',
        },
      },
    );
    const { sendReferral } = await ask(
      page,
      'mutation($input: SendReferralInput!) { sendReferral(input: $input) { ... on Referral { id } ... on Refusal { code } } }',
      { input: draftReferral },
    );
    ids.push(sendReferral.id);
  }
  return ids;
}

export const inboxChapters = [
  {
    tells: 'the hospital takes two referrals at once and reads the answer row by row',
    live: async ({ browser, base, life }) => {
      const sender = await signIn(browser, base, 'screener');
      life.waiting = await sendChildren(sender, '何小满', '钟小雪', '罗小寒', '沈小暑');
      const page = await signIn(browser, base, 'nurse');
      await page.goto('/referrals?direction=IN&status=SENT');
      for (const name of ['何小满', '钟小雪'])
        await page
          .getByRole('row', { name: new RegExp(name) })
          .getByRole('checkbox')
          .check();
      await press(page, '接收转介');
      await press(page, '接收', page.getByRole('dialog'));
      await page.getByText('已完成 2 件').waitFor();
      await press(page, '知道了');
    },
  },
  {
    tells: 'one referral is answered in three interactions: open, accept, confirm the suggested day',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'nurse');
      await page.goto('/referrals?direction=IN&status=SENT');
      const budget = budgetOf(page, 3);
      await budget.click(page.getByRole('row', { name: /罗小寒/ }).getByText('罗小寒'));
      await budget.click(page.getByRole('button', { name: '接收转介', exact: true }));
      await budget.click(page.getByRole('button', { name: '接收转介', exact: true }).last());
      await page.getByText('“接收转介”已完成（罗小寒）').waitFor();
      budget.check();
    },
  },
  {
    tells: 'on the board a card goes on by the keyboard alone',
    live: async ({ browser, base }) => {
      const page = await signIn(browser, base, 'nurse');
      await page.goto('/referrals?direction=IN&view=columns');
      const menu = page.getByRole('button', { name: '移动 沈小暑' });
      await menu.focus();
      const budget = budgetOf(page, 2);
      await budget.key('Enter');
      await page.getByRole('menuitem', { name: '确认收到' }).waitFor();
      await budget.key('Enter');
      await page.getByText('“确认收到”已完成（沈小暑）').waitFor();
      budget.check();
      await page.getByRole('region', { name: '已收到' }).getByText('沈小暑').waitFor();
      await walkWithoutBarriers(page, '/referrals?view=columns');
    },
  },
  {
    tells: 'a receiver without an account answers by a link, once; the link is dead after it',
    live: async ({ browser, base, life }) => {
      const sender = await signIn(browser, base, 'screener');
      await sender.goto(`/referrals/${life.waiting[3]}`);
      await press(sender, '给没有账号的接收单位一个链接');
      await press(sender, '生成链接');
      const link = await sender.getByRole('textbox', { name: '链接' }).inputValue();
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(link);
      await page.getByText('沈**').waitFor();
      assert.doesNotMatch(await page.locator('main').innerText(), /小暑|2023-05-06/);
      await page.getByRole('radio', { name: '不接收' }).click();
      await choose(page, 'declineReason', '没有名额');
      await page.locator('#field-reason').fill('本月号源已满');
      await press(page, '提交答复');
      await page.getByText('已答复，转出单位已看到。').waitFor();
      const again = await context.newPage();
      await again.goto(link);
      await again.getByText('这个链接不能使用').waitFor();
      await context.close();
    },
  },
];

// Records whose time is over go by four eyes, and by the keyboard.
import assert from 'node:assert/strict';
import { walkWithoutBarriers } from './axe.mjs';
import { look, signIn } from './hands.mjs';
import { ask, button, enter, reach, tick } from './keys.mjs';

const WHO = '段晚晴';
const rowOf = (page, words) => page.getByRole('row', { name: words }).first();
const knownBy = async (page) =>
  (await ask(page, 'query($s: String) { persons(filter: { search: $s }) { totalCount } }', { s: WHO })).persons
    .totalCount;

export const disposalChapter = {
  tells:
    'by keyboard: one proposes that a record whose time is over goes and may not say yes to it, another approves, nobody finds it any more, and the certificate holds',
  live: async ({ browser, base }) => {
    const one = await signIn(browser, base, 'admin');
    assert.equal(await knownBy(one), 1);
    await one.goto('/retention');
    await tick(one, rowOf(one, WHO).getByRole('checkbox'));
    await enter(one, button(one, '提议处置'));
    const proposal = one.getByRole('dialog');
    await reach(one, proposal.getByRole('textbox'));
    await one.keyboard.type('保存期满，无人继续服务');
    await enter(one, button(proposal, '提交复核'));
    await one.getByText(/已提交 1 份/).waitFor();

    await one.goto('/retention/disposals');
    await enter(one, rowOf(one, WHO).locator('a, button').first());
    await one.getByText('提议人不能复核自己的提议。').waitFor();
    assert.equal(await one.getByRole('button', { name: '同意处置' }).count(), 0, 'no yes to one’s own proposal');
    const { disposals } = await ask(one, '{ disposals(first: 1) { nodes { id version personId } } }');
    const [{ id, version, personId }] = disposals.nodes;
    const { approveDisposal } = await ask(
      one,
      'mutation($input: DecideDisposalInput!) { approveDisposal(input: $input) { ... on Refusal { code } } }',
      { input: { id, version, note: '自己同意自己' } },
    );
    assert.equal(approveDisposal.code, 'DISPOSAL_OWN_PROPOSAL');
    await look(one, 'disposal-own');

    const other = await signIn(browser, base, 'admin2');
    await other.goto('/retention/disposals');
    await enter(other, rowOf(other, WHO).locator('a, button').first());
    await other.getByText('将处置的内容').first().waitFor();
    await enter(other, button(other, '同意处置'));
    const decision = other.getByRole('dialog', { name: '同意处置' });
    await reach(other, decision.getByRole('textbox'));
    await other.keyboard.type('已核对，同意');
    await enter(other, button(decision, '同意处置'));
    await other.getByText('已同意，系统即将执行').waitFor();

    // The job takes a moment; whoever looks again finds it done.
    const tired = AbortSignal.timeout(20_000);
    while ((await knownBy(other)) > 0) {
      tired.throwIfAborted();
      await other.waitForTimeout(200);
    }
    await other.goto('/retention');
    await other.waitForLoadState('networkidle');
    assert.equal(await other.getByText(WHO).count(), 0, 'gone from the list');
    await other.keyboard.press('Control+K');
    await other.keyboard.type(WHO);
    await other.waitForLoadState('networkidle');
    assert.equal(await other.getByRole('option', { name: WHO }).count(), 0, 'gone from the search');
    await other.goto(`/cases/${personId}`);
    await other.waitForLoadState('networkidle');
    assert.ok(!(await other.locator('main').innerText()).includes(WHO), 'gone from its own address');

    await other.goto('/retention/disposals');
    await enter(other, rowOf(other, '已销毁').locator('a, button').first());
    await enter(other, other.getByRole('link', { name: '查看销毁证明' }));
    await other.waitForURL(/\/retention\/certificates\?open=/);
    await enter(other, button(other, '核验'));
    await other.getByText('签名有效').waitFor();
    await look(other, 'certificate');
    assert.ok(!(await other.locator('body').innerText()).includes(WHO), 'the certificate names nobody');
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      enter(other, other.getByRole('link', { name: '打印证明' })),
    ]);
    assert.match(download.suggestedFilename(), /\.pdf$/);
    await walkWithoutBarriers(other, '/retention', '/retention/disposals', '/retention/certificates');
  },
};

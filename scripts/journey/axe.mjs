// What assistive technology would stumble over, by axe: WCAG 2.1 A and AA (ui.md section 9).
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Opens each address as this person and fails on any serious finding, naming the rule and the element. */
export async function walkWithoutBarriers(page, ...addresses) {
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const told = violations.map(({ id, nodes }) => `${address}: ${id} at ${nodes[0]?.target.join(' ')}`);
    assert.deepEqual(told, []);
  }
}

// What assistive technology would stumble over, by axe: WCAG 2.1 A and AA (ui.md section 9).
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Opens each address as this person; fails with every finding of every page, the rule and the element named. */
export async function walkWithoutBarriers(page, ...addresses) {
  const told = [];
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, nodes } of violations) told.push(`${address}: ${id} at ${nodes[0]?.target.join(' ')}`);
  }
  assert.deepEqual(told, []);
}

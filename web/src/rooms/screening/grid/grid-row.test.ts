import { expect, test } from 'vitest';

import { isOpen, itemsOf, missingIn, withAnswer, type Item, type Row } from './grid-row.ts';

const item = (id: string, node: number | null = null): Item => ({
  id,
  node,
  options: ['YES', 'NO'],
  critical: false,
  text: null,
});
const row = (change: Partial<Row> = {}): Row => ({
  personId: 'p',
  name: '林*',
  consent: 'CONSENTED',
  ageFits: true,
  node: null,
  items: [item('1'), item('2')],
  answers: {},
  sent: {},
  screeningId: null,
  version: null,
  status: null,
  outcome: null,
  nextStep: null,
  total: null,
  keeping: 'kept',
  message: null,
  ...change,
});

test('an answer makes the row unsaved and clearing it makes it missing again', () => {
  const answered = withAnswer(row(), '1', 'YES');
  expect(answered.keeping).toBe('changed');
  expect(missingIn(answered)).toBe(1);
  expect(missingIn(withAnswer(answered, '1', null))).toBe(2);
});

test('the same answer again changes nothing', () => {
  const before = row({ answers: { 1: 'YES' } });
  expect(withAnswer(before, '1', 'YES')).toBe(before);
});

test.each([
  ['the guardian refused', { consent: 'REFUSED' }],
  ['nobody replied', { consent: 'NO_REPLY' }],
  ['the age does not fit', { ageFits: false }],
  ['the screening is finished', { status: 'SCORED' }],
])('a row takes no answers when %s', (_, change) => {
  const before = row(change);
  expect(isOpen(before)).toBe(false);
  expect(withAnswer(before, '1', 'YES')).toBe(before);
});

test('a row that lacks answers stays open', () => {
  expect(isOpen(row({ status: 'RECORDED' }))).toBe(true);
});

test('a child is asked the items of its own age point and those of every age', () => {
  const items = [item('WS3-1', 3), item('WS6-1', 6), item('WS-REG')];
  expect(itemsOf(items, 6).map(({ id }) => id)).toEqual(['WS6-1', 'WS-REG']);
});

import { expect, test } from 'vitest';

import {
  cellsKept,
  isOpen,
  itemsOf,
  missingIn,
  rowOf,
  withAnswer,
  withLeaving,
  withSaved,
  withServer,
  type Item,
  type Row,
  type ServerRow,
} from './grid-row.ts';
import { readQueue, writeQueue } from './local-queue.ts';

const item = (id: string, node: number | null = null): Item => ({
  id,
  node,
  options: ['YES', 'NO'],
  critical: false,
  text: null,
});
const server = (change: Record<string, unknown> = {}, pupil: Record<string, unknown> = {}): ServerRow =>
  ({
    ageFits: true,
    node: null,
    answers: {},
    total: null,
    mark: null,
    holder: null,
    ...change,
    pupil: { personId: 'p', name: '林*', consent: 'CONSENTED', status: null, outcome: null, nextStep: null, ...pupil },
  }) as unknown as ServerRow;
const items = [item('1'), item('2')];
const row = (change: Record<string, unknown> = {}, pupil: Record<string, unknown> = {}): Row =>
  rowOf(server(change, pupil), items);

test('an answer is kept until the server has it, and clearing it makes it missing again', () => {
  const answered = withAnswer(row(), '1', 'YES');
  expect([answered.keeping, cellsKept(answered), missingIn(answered)]).toEqual(['changed', 1, 1]);
  const cleared = withAnswer(answered, '1', null);
  expect([cellsKept(cleared), missingIn(cleared)]).toEqual([0, 2]);
});

test('the same answer again changes nothing', () => {
  const before = row({ answers: { 1: 'YES' } });
  expect(withAnswer(before, '1', 'YES')).toBe(before);
});

test.each([
  ['the guardian refused', {}, { consent: 'REFUSED' }],
  ['nobody replied', {}, { consent: 'NO_REPLY' }],
  ['the age does not fit', { ageFits: false }, {}],
  ['the child is absent', { mark: { mark: 'ABSENT', on: '2026-11-22' } }, {}],
  ['the screening is finished', {}, { status: 'SCORED' }],
])('a row takes no answers when %s', (_, change, pupil) => {
  const before = row(change, pupil);
  expect(isOpen(before)).toBe(false);
  expect(withAnswer(before, '1', 'YES')).toBe(before);
});

test('a row that lacks answers stays open', () => {
  expect(isOpen(row({}, { status: 'RECORDED' }))).toBe(true);
});

test('a child is asked the items of its own age point and those of every age', () => {
  expect(itemsOf([item('WS3-1', 3), item('WS6-1', 6), item('WS-REG')], 6).map(({ id }) => id)).toEqual([
    'WS6-1',
    'WS-REG',
  ]);
});

test('a row is finished when it is left whole, not at its last key: a slip can be mended first', () => {
  const whole = withAnswer(withAnswer(row(), '1', 'YES'), '2', 'NO');
  expect(whole.finish).toBe(false);
  expect(withLeaving(whole).finish).toBe(true);
  expect(withLeaving(withAnswer(row(), '1', 'YES')).finish).toBe(false);
});

test('what a colleague types into other cells appears under what was typed here', () => {
  const mine = withAnswer(row(), '1', 'YES');
  expect(withServer(mine, server({ answers: { 2: 'NO' } })).answers).toEqual({ 1: 'YES', 2: 'NO' });
});

test('what was typed while a save was under way stands on what the server holds now', () => {
  const first = withAnswer(row(), '1', 'YES');
  const meanwhile = withAnswer({ ...first, keeping: 'sending' }, '1', 'NO');
  const after = withSaved(meanwhile, first.typed, server({ answers: { 1: 'YES' } }), []);
  expect(after.typed).toEqual({ 1: { from: 'YES', to: 'NO' } });
  expect(after.answers).toEqual({ 1: 'NO' });
});

test('a cell filled in differently shows both values until a key decides', () => {
  const mine = withAnswer(row(), '1', 'YES');
  const clash = { item: '1', yours: 'YES', theirs: 'NO' };
  const after = withSaved(mine, mine.typed, server({ answers: { 1: 'NO' } }), [clash]);
  expect([after.clashes['1'], after.answers['1']]).toEqual([{ yours: 'YES', theirs: 'NO' }, 'NO']);
  const decided = withAnswer(after, '1', 'YES');
  expect([decided.clashes, decided.typed]).toEqual([{}, { 1: { from: 'NO', to: 'YES' } }]);
});

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('a killed tab loses nothing: every key is on this computer before the next one', () => {
  const store = storage();
  const typed = withAnswer(row(), '1', 'YES');
  writeQueue('q', [typed], store);
  expect(readQueue('q', store)['p']?.typed).toEqual({ 1: { from: null, to: 'YES' } });
});

test('what the server has is not kept here, and no name ever is', () => {
  const store = storage();
  const typed = withAnswer(row(), '1', 'YES');
  writeQueue('q', [typed], store);
  expect(store.getItem('q')).not.toContain('林');
  writeQueue('q', [withSaved(typed, typed.typed, server({ answers: { 1: 'YES' } }), [])], store);
  expect(store.getItem('q')).toBeNull();
});

import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { CommandPalette } from './CommandPalette.tsx';

function setUp() {
  const lin = vi.fn();
  const referrals = vi.fn();
  function Host() {
    const [query, setQuery] = useState('');
    const [open, setOpen] = useState(true);
    return (
      <CommandPalette
        open={open}
        onClose={() => setOpen(false)}
        query={query}
        onQuery={setQuery}
        groups={[
          { label: '人', items: [{ id: 'p1', label: '林小舟', run: lin }] },
          { label: '页面', items: [{ id: 'r', label: '转介', run: referrals }] },
        ]}
      />
    );
  }
  render(<Host />);
  return { lin, referrals, input: screen.getByRole('combobox', { name: '搜索与跳转' }) };
}

/** A key at a moment of the page's own clock. */
function press(input: HTMLElement, init: { key: string; isComposing?: boolean; keyCode?: number }, at: number) {
  const event = createEvent.keyDown(input, init);
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(input, event);
}
function endComposition(input: HTMLElement, at: number) {
  const event = createEvent.compositionEnd(input);
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(input, event);
}

test('Enter opens the first answer, arrows walk over the groups', () => {
  const { lin, referrals, input } = setUp();
  press(input, { key: 'ArrowDown' }, 1_000);
  expect(screen.getByRole('option', { name: '转介' }).getAttribute('aria-selected')).toBe('true');
  press(input, { key: 'Enter' }, 1_100);
  expect(referrals).toHaveBeenCalledOnce();
  expect(lin).not.toHaveBeenCalled();
});

test.each([
  ['the browser says it is composing', { key: 'Enter', isComposing: true }],
  ['the browser reports key 229', { key: 'Enter', keyCode: 229 }],
])('Enter that confirms a Chinese word opens nothing: %s', (_, init) => {
  const { lin, input } = setUp();
  press(input, init, 1_000);
  expect(lin).not.toHaveBeenCalled();
});

test('Enter that arrives just after the word was confirmed opens nothing, a later one does', () => {
  const { lin, input } = setUp();
  fireEvent.compositionStart(input);
  press(input, { key: 'Enter' }, 900);
  endComposition(input, 1_000);
  press(input, { key: 'Enter' }, 1_060);
  expect(lin).not.toHaveBeenCalled();
  press(input, { key: 'Enter' }, 1_200);
  expect(lin).toHaveBeenCalledOnce();
});

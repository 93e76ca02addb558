import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import { Lifeline } from './Lifeline.tsx';
import { inTimeOrder, layOut, type LifelineEvent } from './lifeline-layout.ts';

const bornOn = '2020-01-01';
const today = '2026-11-22';
const events: LifelineEvent[] = [
  { id: 'school', chapter: 'EDUCATION', kind: 'period', on: '2026-09-01', title: '随班就读' },
  { id: 'positive', chapter: 'SCREENING', kind: 'event', on: '2022-01-10', title: '初筛阳性', detail: '坂田社康' },
  { id: 'due', chapter: 'DIAGNOSIS', kind: 'due', on: '2027-02-01', title: '复评' },
  { id: 'referral', chapter: 'REFERRAL', kind: 'period', on: '2022-01-10', until: '2022-02-01', title: '转介复筛' },
  { id: 'diagnosis', chapter: 'DIAGNOSIS', kind: 'milestone', on: '2022-03-01', title: '诊断' },
];

test('events follow time; what begins together follows the order of the chapters', () => {
  expect(inTimeOrder(events).map((event) => event.id)).toEqual(['positive', 'referral', 'diagnosis', 'school', 'due']);
});

describe('the picture', () => {
  const layout = layOut({ events, bornOn, today, width: 1000 });

  test('has a lane only for chapters that hold something', () => {
    expect(layout.lanes).toEqual(['SCREENING', 'REFERRAL', 'DIAGNOSIS', 'EDUCATION']);
  });

  test('draws what is due after today and what still runs up to today', () => {
    const mark = (id: string) => layout.marks.find((each) => each.id === id);
    const school = mark('school');
    expect(mark('due')?.x).toBeGreaterThan(layout.nowX);
    expect((school?.x ?? 0) + (school?.width ?? 0)).toBeCloseTo(layout.nowX, 5);
  });

  test('marks the hand-over ages this life has reached or will soon', () => {
    expect(layout.ticks.map((tick) => tick.age)).toEqual([0, 3, 6]);
    const adult = layOut({ events: [], bornOn: '1986-01-01', today, width: 1000 });
    expect(adult.ticks.map((tick) => tick.age)).toEqual([0, 3, 6, 15, 18, 30, 40]);
  });

  test('keeps everything inside the frame', () => {
    for (const mark of layout.marks) {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x + mark.width).toBeLessThanOrEqual(1000);
    }
  });
});

test('arrow keys walk through a life in time order and Enter opens the event', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  render(<Lifeline events={events} bornOn={bornOn} today={today} onOpen={onOpen} />);
  const line = screen.getByRole('group', { name: /生命线/ });
  const marks = within(line).getAllByRole('button');
  expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);

  marks[0]?.focus();
  const walked: (string | null)[] = [document.activeElement?.getAttribute('data-event') ?? null];
  for (let at = 1; at < events.length; at += 1) {
    await user.keyboard('{ArrowRight}');
    walked.push(document.activeElement?.getAttribute('data-event') ?? null);
  }
  expect(walked).toEqual(['positive', 'referral', 'diagnosis', 'school', 'due']);

  await user.keyboard('{Home}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('positive');
});

test('every mark says chapter, what, when, at what age and where', () => {
  render(<Lifeline events={events} bornOn={bornOn} today={today} onOpen={() => {}} />);
  expect(screen.getByRole('button', { name: '筛查, 初筛阳性, 2022-01-10, 2岁, 坂田社康' })).toBeDefined();
  expect(screen.getByRole('button', { name: /教育, 随班就读, 2026-09-01 至今/ })).toBeDefined();
});

test('the same life can be read as a table', async () => {
  const user = userEvent.setup();
  render(<Lifeline events={events} bornOn={bornOn} today={today} onOpen={() => {}} />);
  await user.click(screen.getByRole('button', { name: '以表格显示' }));
  expect(within(screen.getByRole('table', { name: '一生一线' })).getAllByRole('row')).toHaveLength(events.length + 1);
});

import { expect, test } from 'vitest';
import { ageStep, consentAge, type AgeStep, type ConsentAge } from './consent-ages.ts';
import { noticeFor } from './notices.ts';

test.each<[string, string, string, ConsentAge]>([
  [
    'the day before the 14th birthday the guardian alone is heard (个人信息保护法 31)',
    '2012-06-15',
    '2026-06-14',
    'CHILD',
  ],
  ['on the 14th birthday the own word counts too', '2012-06-15', '2026-06-15', 'OWN_WORD'],
  ['the day after it does', '2012-06-15', '2026-06-16', 'OWN_WORD'],
  ['the day before the 18th birthday the guardian still decides (民法典 19)', '2008-06-15', '2026-06-14', 'OWN_WORD'],
  ['on the 18th birthday the person does (民法典 17, 18)', '2008-06-15', '2026-06-15', 'OF_AGE'],
  ['the day after too', '2008-06-15', '2026-06-16', 'OF_AGE'],
  [
    'born on 29 February, fourteen on 28 February of a common year (民法典 202)',
    '2012-02-29',
    '2026-02-28',
    'OWN_WORD',
  ],
  ['and not on the 27th', '2012-02-29', '2026-02-27', 'CHILD'],
  ['born on 29 February, of age on 28 February of a common year (民法典 202)', '2008-02-29', '2026-02-28', 'OF_AGE'],
  ['and not on the 27th', '2008-02-29', '2026-02-27', 'OWN_WORD'],
])('%s', (_, born, on, who) => {
  expect(consentAge(born, on)).toBe(who);
});

test.each<[AgeStep, string, string, string]>([
  ['OWN_NOTICE', '2012-06-15', '2026-06-15', '2026-07-15'],
  ['OWN_NOTICE', '2012-02-29', '2026-02-28', '2026-03-30'],
  ['WARN_OF_AGE', '2008-06-15', '2025-12-17', '2026-06-15'],
  ['WARN_OF_AGE', '2008-02-29', '2025-09-01', '2026-02-28'],
  ['RENEW', '2008-06-15', '2026-06-15', '2026-07-15'],
])('%s of somebody born on %s is asked on %s and due on %s', (step, born, on, dueOn) => {
  expect(ageStep(step, born)).toEqual({ on, dueOn });
});

test('children under 14 have a notice of their own, and it is pinned by its version (个人信息保护法 31)', () => {
  expect(noticeFor('2018-06-15', '2026-11-22').version).toBe('notice-2026.1-under-14');
  expect(noticeFor('2010-06-15', '2026-11-22').version).toBe('notice-2026.1');
});

import { expect, test } from 'vitest';
import { guardianStatus, type GuardianFacts } from './guardian.status.js';

const mother: GuardianFacts = { kind: 'PARENT', startedOn: '2010-05-01', endedOn: '2028-05-01' };
const born = '2010-05-01';

test.each<[string, Partial<GuardianFacts>, string, string]>([
  ['a parent decides for a child', {}, '2028-04-30', 'IN_FORCE'],
  ['on the 18th birthday a parent no longer decides, and goes on caring (民法典 17)', {}, '2028-05-01', 'CARER'],
  [
    'from the day a parent died there is neither',
    { endedOn: '2020-01-02', lostOn: '2020-01-02' },
    '2020-01-02',
    'ENDED',
  ],
  ['on the day before there was', { endedOn: '2020-01-02', lostOn: '2020-01-02' }, '2020-01-01', 'IN_FORCE'],
  ['a carer of a grown-up who died is gone', { lostOn: '2030-01-01' }, '2030-01-01', 'ENDED'],
  [
    'a temporary guardian whose document ran out is no carer',
    { kind: 'CIVIL_AFFAIRS_TEMPORARY', endedOn: '2024-01-01' },
    '2024-01-01',
    'ENDED',
  ],
  [
    'a court-appointed guardian decides for a grown-up too (民法典 31)',
    { kind: 'COURT_APPOINTED', endedOn: null },
    '2040-01-01',
    'IN_FORCE',
  ],
])('%s', (_, over, on, status) => {
  expect(guardianStatus({ ...mother, ...over }, born, on)).toBe(status);
});

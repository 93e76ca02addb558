import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, type JobFacts, type ProfileFacts } from './match.js';

const profile: ProfileFacts = {
  track: 'SUPPORTED',
  skills: ['SORTING', 'PACKING'],
  interests: ['PACKING'],
  noiseTolerance: 2,
  socialTolerance: 1,
  hoursPerWeek: 30,
  travelsAlone: true,
  areaCode: '440307',
};
const job: JobFacts = {
  track: 'SUPPORTED',
  tasks: ['PACKING'],
  skillsNeeded: ['PACKING'],
  noise: 2,
  socialContact: 1,
  hoursPerWeek: 30,
  areaCode: '440307',
};

test('a job that asks what the person can and likes, next door, fits in full', () => {
  expect(match(profile, job)).toMatchObject({ score: 100, failed: [] });
});

test.each([
  ['more hours than wished', { hoursPerWeek: 40 }, {}, ['HOURS']],
  [
    'another district for somebody who does not travel alone',
    { areaCode: '440305' },
    { travelsAlone: false },
    ['TRAVEL'],
  ],
  ['another district for somebody who does', { areaCode: '440305' }, {}, []],
  ['a hall much louder than can be borne', { noise: 3 }, { noiseTolerance: 1 }, ['NOISE']],
  ['a hall a little louder', { noise: 3 }, {}, []],
  ['skills the person does not have', { skillsNeeded: ['CODING', 'DESIGN'] }, {}, ['SKILLS']],
])('%s is named as a failed must-have or not at all', (_case, jobChange, profileChange, failed) => {
  expect(match({ ...profile, ...profileChange }, { ...job, ...jobChange }).failed).toEqual(failed);
});

test('the score is the sum of its reasons, between 0 and 100, and the same on every run', () => {
  const level = fc.integer({ min: 1, max: 3 });
  const words = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });
  fc.assert(
    fc.property(
      words,
      words,
      words,
      words,
      level,
      level,
      fc.boolean(),
      (skills, interests, tasks, needed, noise, tolerance, alone) => {
        const one = { ...profile, skills, interests, noiseTolerance: tolerance, travelsAlone: alone };
        const other = { ...job, tasks, skillsNeeded: needed, noise };
        const found = match(one, other);
        expect(found.score).toBe(found.reasons.reduce((sum, reason) => sum + reason.points, 0));
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(100);
        expect(match(one, other)).toEqual(found);
      },
    ),
  );
});

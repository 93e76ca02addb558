import { describe, expect, test } from 'vitest';
import { GLASS_ACTIONS, GLASS_RULES } from './glass.ts';

describe('emergency access', () => {
  test('the numbers are a proposal under three articles of the law, and say so', () => {
    expect(GLASS_RULES).toEqual({
      version: '2026-1',
      source: '个人信息保护法 13 (四)、51、54',
      verified: false,
      effectiveFrom: '2026-01-01',
      minutes: 60,
      reviewWorkingDays: 3,
      noteLength: 10,
      freshMinutes: 5,
      wrongPerHour: 5,
    });
  });

  test('it shows the record of one person and nothing else: no list, no statistics, no committee opinion, no writing', () => {
    expect(GLASS_ACTIONS).toEqual([
      'person.read',
      'guardian.read',
      'consent.read',
      'case.read',
      'timeline.read',
      'task.read',
      'screening.read',
      'diagnosis.read',
      'assessment.read',
      'intervention.read',
      'dose.read',
      'education.read',
      'iep.read',
      'employment.read',
      'residence.read',
      'careplan.read',
      'medication.read',
    ]);
    expect(GLASS_ACTIONS.filter((action) => !action.endsWith('.read'))).toEqual([]);
  });
});

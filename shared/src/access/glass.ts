import type { Action } from './actions.ts';

/** The numbers of emergency access (紧急查阅), as data. No document of the state names them: our own proposal. */
export const GLASS_RULES = {
  version: '2026-1',
  source: '个人信息保护法 13 (四)、51、54',
  verified: false,
  effectiveFrom: '2026-01-01',
  /** Minutes for which a record stays open. */
  minutes: 60,
  /** Working days within which somebody else must have looked at it. */
  reviewWorkingDays: 3,
  /** Characters of the reason in words. */
  noteLength: 10,
  /** Minutes since the reader last proved who he is. */
  freshMinutes: 5,
  /** Numbers nobody has, per account and hour: who guesses is stopped. */
  wrongPerHour: 5,
} as const;

/**
 * What an open glass shows, as far as the reader's own role may ever read it: the record of one person, and never statistics,
 * queues or committee candidates, which say nothing in an emergency. Nothing here writes.
 */
export const GLASS_ACTIONS: readonly Action[] = [
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
];

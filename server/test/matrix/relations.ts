import type { Role } from '@xingcheng/shared/codes/role';
import { ROLE_LETTERS, type MatrixRule } from './rules.js';

/** How somebody stands to the person the operation is about. */
export const RELATIONS = {
  own: { area: '440307', tie: 'open', says: 'their organisation has to do with the person' },
  colleague: { area: '440307', tie: 'open', says: 'another account of such an organisation' },
  neighbour: { area: '440307', tie: 'none', says: 'another organisation of the same district' },
  stranger: { area: '440305', tie: 'none', says: 'an organisation of another district' },
  receiver: { area: '440305', tie: 'open', says: 'another district, with an open referral' },
  closed: { area: '440305', tie: 'ended', says: 'another district, whose referral is closed' },
  closedHere: { area: '440307', tie: 'ended', says: 'the same district, whose referral is closed' },
  tomorrow: { area: '440307', tie: 'ending', says: 'the same district, whose tie ends when the day is over' },
  consented: { area: '440305', tie: 'open', says: 'another district, tied by a consent to share with it' },
  withdrawn: { area: '440305', tie: 'ended', says: 'another district, whose consent to share was taken back' },
  glassOpen: { area: '440305', tie: 'none', says: 'another district, with an emergency access that is open' },
  glassEnded: { area: '440305', tie: 'none', says: 'another district, whose emergency access was given back' },
  glassOver: { area: '440305', tie: 'none', says: 'another district, whose emergency access has run out' },
  city: { area: '440300', tie: 'none', says: 'an organisation of the whole city' },
  cityTied: { area: '440300', tie: 'open', says: 'an organisation of the whole city that has to do with the person' },
  special: { area: '440300-SS', tie: 'none', says: 'a special cooperation zone' },
  nobody: { area: '440307', tie: 'open', says: 'no session, or one whose post has ended' },
  tokenFitting: { area: '440307', tie: 'open', says: 'a service token for exactly this' },
  tokenOther: { area: '440307', tie: 'open', says: 'a service token for something else' },
} as const;
export type Relation = keyof typeof RELATIONS;

/** What the operation is asked for. */
export const STATES = {
  living: 'the record itself',
  merged: 'the id of a record that was merged into it',
  absent: 'an id that names nobody',
} as const;
export type State = keyof typeof STATES;

export type Verdict = 'allow' | 'notfound' | 'deny' | 'auth';

const BY_DIVISION: readonly Role[] = ['CASE_MANAGER', 'PROGRAMME_ADMIN'];
const ONE_S_OWN = 'mySignIn';
/** The questions that follow a merge: elsewhere there is nobody any more under the id of the record that went away. */
const FOLLOW_MERGE = ['person', 'case', 'subjectAccess'];
/**
 * What a token for exactly this and nothing else does not reach: a task is shown by its chapter, a timeline and matches are chosen by a person
 * (docs/decisions/0041), and a report names its person only to whoever may read persons.
 */
const NEEDS_MORE = ['tasks', 'timeline', 'jobMatches', 'diagnosisReports'];

/** Who stands before people and may meet an emergency; whoever works on lists, on machines or on the audit may not (docs/decisions/0033). */
export const MEET_EMERGENCIES: readonly Role[] = [
  'SCREENER',
  'CLINICIAN',
  'THERAPIST',
  'TEACHER',
  'JOB_COACH',
  'CARE_MANAGER',
  'CASE_MANAGER',
];

/**
 * What an emergency access shows: the record of the one person, chapter by chapter, as its own list and as its file. Not who has
 * looked, nor which age points are due, nor reports, referrals, candidates or whoever waits for a bed; and no command at all.
 */
const IN_AN_EMERGENCY = (
  'person persons persons.csv case timeline cases cases.csv tasks personScreenings screenings screenings.csv ' +
  'personDiagnoses personFollowUps diagnoses personIntervention plans plans.csv personEducation placements placements.csv ieps ' +
  'personEmployment employments employments.csv personResidence'
).split(' ');

/** The rule read aloud for one cell. Which answer is due never depends on whether the record exists, but on who asks for it. */
export function expected(
  rule: MatrixRule,
  allowed: boolean,
  operation: string,
  role: Role,
  relation: Relation,
  state: State,
): Verdict {
  if (relation === 'nobody') return 'auth';
  if (relation === 'tokenOther') return 'deny';
  // A program has no account of its own to look at; and none is given what gives rights or reads the audit.
  if (relation === 'tokenFitting' && operation === ONE_S_OWN) return 'deny';
  if (!allowed) return 'deny';
  if (rule.about === 'role') return 'allow';
  if (namelessTo(rule, role)) return 'notfound';
  if (state === 'absent' || (state === 'merged' && !FOLLOW_MERGE.includes(operation))) return 'notfound';
  if (relation === 'tokenFitting' && NEEDS_MORE.includes(operation)) return 'notfound';
  if (relation === 'glassOpen' && MEET_EMERGENCIES.includes(role) && IN_AN_EMERGENCY.includes(operation))
    return 'allow';
  if (rule.about === 'party' && !BY_DIVISION.includes(role)) return relation === 'receiver' ? 'allow' : 'notfound';
  return reaches(role, relation) ? 'allow' : 'notfound';
}

const namelessTo = (rule: MatrixRule, role: Role): boolean =>
  [...(rule.nameless ?? '')].some((letter) => ROLE_LETTERS[letter as keyof typeof ROLE_LETTERS] === role);

function reaches(role: Role, relation: Relation): boolean {
  const { area, tie } = RELATIONS[relation];
  // The officer for personal information answers to everybody in the city (个人信息保护法 52).
  if (role === 'AUDITOR') return true;
  if (BY_DIVISION.includes(role)) return area === '440307' || area === '440300';
  return tie === 'open' || tie === 'ending';
}

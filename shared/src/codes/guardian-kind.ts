/** What a guardian's authority rests on. A parent's ends on the 18th birthday (民法典 17, 18, 21 to 28). */
export const GuardianKind = {
  /** 民法典 27 */
  PARENT: 'PARENT',
  /** 民法典 27, 28: by order when the parents cannot */
  GRANDPARENT: 'GRANDPARENT',
  /** 民法典 27 */
  ADULT_SIBLING: 'ADULT_SIBLING',
  /** 民法典 28 */
  SPOUSE: 'SPOUSE',
  /** 民法典 28 */
  ADULT_CHILD: 'ADULT_CHILD',
  /** 民法典 31 */
  COURT_APPOINTED: 'COURT_APPOINTED',
  /** 意定监护, 民法典 33 */
  AGREED: 'AGREED',
  /** 居委会, 民法典 31, 32 */
  RESIDENTS_COMMITTEE: 'RESIDENTS_COMMITTEE',
  /** 民政部门临时监护, 民法典 31 */
  CIVIL_AFFAIRS_TEMPORARY: 'CIVIL_AFFAIRS_TEMPORARY',
} as const;
export type GuardianKind = (typeof GuardianKind)[keyof typeof GuardianKind];

/** Kinds that hold for an adult only with a document. */
export const ENDS_AT_EIGHTEEN: readonly GuardianKind[] = [
  GuardianKind.PARENT,
  GuardianKind.GRANDPARENT,
  GuardianKind.ADULT_SIBLING,
];

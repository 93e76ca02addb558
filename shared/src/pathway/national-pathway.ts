import { ageInMonths } from '../age/age-in-months.ts';
import { type IsoDate, addMonths } from '../age/iso-date.ts';

/** The 0 to 6 pathway as data: a later edition is another object, never an edit of this one. */
export const NATIONAL_PATHWAY = {
  id: 'CN-NHC-2022-12',
  document: '国卫办妇幼发〔2022〕12号 0～6岁儿童孤独症筛查干预服务规范（试行）',
  effectiveFrom: '2022-08-23',
  effectiveTo: null,
  /** Months of age of the eleven primary screens. */
  nodes: [3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72],
  /** The six-year window closes here (proposal). */
  endsAtMonths: 84,
  /** A node is owed from its day and overdue this long after (proposal). */
  overdueAfterMonths: 1,
  mchatFromMonths: 18,
  abcFromMonths: 24,
  abcPositiveFrom: 53,
  dqDisorderBelow: 70,
  dqRecheckBelow: 80,
  domainDeviationBelow: 70,
  recheckWithinMonths: 3,
  revisitAfterMonths: 2,
  followUp: { youngerThanMonths: 36, youngerEvery: 3, olderEvery: 6 },
  /** The text says 尽快 and gives no number (proposal). */
  referral: { bookWithinWorkingDays: 10, attendWithinDays: 30, verified: false },
  minimumHoursPerWeek: 20,
} as const;

/**
 * How long follow-up is owed. The text is about children of 0 to 6 and names the two intervals for them; for older pupils we go on
 * with the second one, as a proposal, so that a child found at school is not lost; adults are followed by their other chapters.
 */
export const FOLLOW_UP_ENDS = { normUntilMonths: 84, untilYears: 18, verified: false } as const;

/** The day of the next follow-up that is owed, or null when it would be an adult's. */
export function followUpOwed(birthDate: IsoDate, lastOn: IsoDate): IsoDate | null {
  const dueOn = nextFollowUp(ageInMonths(birthDate, lastOn), lastOn);
  return dueOn < addMonths(birthDate, FOLLOW_UP_ENDS.untilYears * 12) ? dueOn : null;
}

/** When the diagnosing institution sees the child again: every 3 months under three years, every 6 from three. */
export function nextFollowUp(ageMonths: number, lastOn: IsoDate): IsoDate {
  const { youngerThanMonths, youngerEvery, olderEvery } = NATIONAL_PATHWAY.followUp;
  return addMonths(lastOn, ageMonths < youngerThanMonths ? youngerEvery : olderEvery);
}

import { within, type Ctx } from '../../access/index.js';
import type { KnownPupil } from './known-pupils.js';
import type { RosterPupil } from './roster-row.js';

/** What a line of a roster means for a pupil the city may know already. */
export const WhereTo = {
  /** nobody knows the pupil */
  NEW: 'NEW',
  /** known, but in no school */
  COMES: 'COMES',
  /** in this school, this school year: class and number are brought up to date */
  STAYS: 'STAYS',
  /** in this school, in an earlier school year: goes up */
  GOES_UP: 'GOES_UP',
  /** in another school: the place there ends the day before */
  MOVES: 'MOVES',
  /** in another school out of the importer's reach: the two schools settle that first */
  HELD: 'HELD',
} as const;
export type WhereTo = (typeof WhereTo)[keyof typeof WhereTo];

/**
 * A school year that is over holds nobody back. Within one year a file moves a pupil only between schools that its
 * sender answers for both: nobody takes a child out of somebody else's school by sending a list.
 */
export function whereTo(ctx: Ctx, known: KnownPupil | undefined, pupil: RosterPupil): WhereTo {
  if (!known) return WhereTo.NEW;
  const { schoolId, schoolYear, schoolArea: areaCode } = known;
  if (!schoolId || schoolYear === null) return WhereTo.COMES;
  if (schoolId === pupil.schoolId) return schoolYear < pupil.schoolYear ? WhereTo.GOES_UP : WhereTo.STAYS;
  if (schoolYear < pupil.schoolYear) return WhereTo.MOVES;
  return within(ctx.actor, 'roster.import', { organisationId: schoolId, areaCode }) ? WhereTo.MOVES : WhereTo.HELD;
}

/** First day in the new place: the school year begins for all; who comes or moves within it starts today. */
export function firstDay(where: WhereTo, known: KnownPupil | undefined, pupil: RosterPupil, today: string): string {
  const entry = `${pupil.schoolYear}-09-01`;
  const withinYear = where === WhereTo.COMES || (where === WhereTo.MOVES && known?.schoolYear === pupil.schoolYear);
  return withinYear || entry > today ? today : entry;
}

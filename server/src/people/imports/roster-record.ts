/** A row as it was left: taken back only while nobody has touched it since. */
export interface Left {
  id: string;
  version: number;
}

/** Ids of what a row made or changed; what an undo needs and nothing else. */
export interface RosterRecord {
  personId: string;
  /** The person was new. */
  person: boolean;
  guardianId: string | null;
  enrolmentId: string | null;
  involvementId: string | null;
  /** An enrolment that was changed in place: what it said before, and the version the change left. */
  before: {
    enrolmentId: string;
    version: number;
    grade: string;
    className: string;
    rollNumber: string | null;
  } | null;
  /** An enrolment of an earlier school year, or of another school, that was closed. */
  closed: { enrolmentId: string; version: number } | null;
  /** Why the old school had to do with the pupil: ended by the move. */
  endedTies: Left[];
}

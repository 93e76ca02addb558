/** An emergency access that its account may still use: one person, until a moment. */
export interface Glass {
  id: string;
  personId: string;
  until: Date;
}

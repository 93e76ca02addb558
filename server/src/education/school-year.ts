/** A school year is named by its first calendar year: 1 September to 31 August. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '09-01' ? year : year - 1;
}

/** The committee's opinion for entry in a school year is due on 31 May before it (教基〔2020〕4号). */
export function opinionDueOn(schoolYear: number): string {
  return `${schoolYear}-05-31`;
}

import { AgeBand } from '../codes/age-band.ts';
import { IqBand } from '../codes/iq-band.ts';
import { Severity } from '../codes/severity.ts';

/** One cell of the intervention standard. A draft until the professional team of 深残委〔2022〕2号 signs it. */
export interface MatrixCell {
  readonly version: string;
  readonly age: AgeBand;
  readonly iq: IqBand;
  readonly severity: Severity;
  readonly directHoursFrom: number;
  readonly directHoursTo: number;
  /** Structured hours in all, coached family and classroom included; the national floor holds under six only. */
  readonly totalHoursFrom: number | null;
  readonly components: string;
  readonly setting: string;
  readonly reviewMonths: number;
  readonly escalate: string;
  readonly source: string;
  readonly evidence: string;
}

/** How the published table spells its rows. */
export const MATRIX_AGE: Readonly<Record<string, AgeBand>> = {
  '0-3': AgeBand.AGE_0_3,
  '3-6': AgeBand.AGE_3_6,
  '6-12': AgeBand.AGE_6_12,
  '12-18': AgeBand.AGE_12_18,
  '18+': AgeBand.AGE_18_UP,
};
export const MATRIX_IQ: Readonly<Record<string, IqBand>> = {
  '<20': IqBand.UNDER_20,
  '20-34': IqBand.FROM_20_TO_34,
  '35-49': IqBand.FROM_35_TO_49,
  '50-69': IqBand.FROM_50_TO_69,
  '70-84': IqBand.FROM_70_TO_84,
  '>=85': IqBand.FROM_85,
};
export const MATRIX_SEVERITY: Readonly<Record<string, Severity>> = {
  '1': Severity.LEVEL_1,
  '2': Severity.LEVEL_2,
  '3': Severity.LEVEL_3,
};

/** The matrix goes by the higher of the two domains; null while one is not assessed. */
export function higherSeverity(social: Severity | null, repetitive: Severity | null): Severity | null {
  if (!social || !repetitive) return null;
  return social >= repetitive ? social : repetitive;
}

export interface MatrixQuery {
  readonly age: AgeBand | null;
  readonly iq: IqBand | null;
  readonly severity: Severity | null;
}

export type MatrixMissing = 'AGE' | 'IQ' | 'SEVERITY' | 'CELL';

export type MatrixAnswer<C extends MatrixCell = MatrixCell> =
  /** `confirm`: a combination so rare that a professional confirms the inputs first. */
  | { readonly found: true; readonly cell: C; readonly confirm: boolean }
  | { readonly found: false; readonly missing: readonly MatrixMissing[] };

/** The cell, or what is missing. There is no default. */
export function findCell<C extends MatrixCell>(
  cells: readonly C[],
  { age, iq, severity }: MatrixQuery,
): MatrixAnswer<C> {
  const missing: MatrixMissing[] = [];
  if (!age) missing.push('AGE');
  if (!iq || iq === IqBand.UNKNOWN) missing.push('IQ');
  if (!severity) missing.push('SEVERITY');
  if (missing.length > 0) return { found: false, missing };
  const cell = cells.find(
    (candidate) => candidate.age === age && candidate.iq === iq && candidate.severity === severity,
  );
  if (!cell) return { found: false, missing: ['CELL'] };
  const rare =
    (iq === IqBand.FROM_85 && severity === Severity.LEVEL_3) ||
    (iq === IqBand.UNDER_20 && severity === Severity.LEVEL_1);
  return { found: true, cell, confirm: rare };
}

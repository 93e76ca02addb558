import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { ICD10_TITLES, isIcd10Code, type Icd10Code } from '@xingcheng/shared/codes/icd10';
import { isIcd11Code, type Icd11Code } from '@xingcheng/shared/codes/icd11';
import { LicenceScope } from '@xingcheng/shared/codes/licence-scope';
import { checkScores } from '@xingcheng/shared/instruments/answers';
import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import { Refused } from '../platform/graphql/refusal.js';
import type { DiagnosisFacts } from './diagnosis.inputs.js';

/** From this age cognition is an IQ, before it a developmental quotient (GB/T 26341-2010). */
const IQ_FROM_YEARS = 7;

export interface Codes {
  icd11: Icd11Code | null;
  icd10: Icd10Code | null;
}

/** 精神卫生法 29 and 国卫办妇幼发〔2022〕12号: which doctors may conclude. */
export function checkLicence({ licenceScope, licenceNumber }: DiagnosisFacts): void {
  if (!Object.values<string>(LicenceScope).includes(licenceScope)) throw new Refused('LICENCE_SCOPE', 'licenceScope');
  if (!licenceNumber.trim()) throw new Refused('LICENCE_NUMBER_REQUIRED', 'licenceNumber');
}

/** Codes exist and fit the outcome. The norm diagnoses by ICD-10; ICD-11 is carried beside it. */
export function checkCodes({ outcome, icd11, icd10 }: DiagnosisFacts): Codes {
  const eleven = icd11?.trim() || null;
  const ten = icd10?.trim() || null;
  if (eleven && !isIcd11Code(eleven)) {
    // The gap in the numbering invites this one; say so beside the refusal.
    const details = eleven === '6A02.4' ? [{ code: 'ICD_CODE_INVENTED' as const, field: 'icd11' }] : [];
    throw new Refused('ICD_CODE_UNKNOWN', 'icd11', { code: eleven.slice(0, 20) }, details);
  }
  if (ten && !isIcd10Code(ten)) throw new Refused('ICD_CODE_UNKNOWN', 'icd10', { code: ten.slice(0, 20) });
  const codes = { icd11: eleven as Icd11Code | null, icd10: ten as Icd10Code | null };
  if (outcome === 'CONFIRMED') {
    if (!codes.icd10) throw new Refused('ICD_CODE_REQUIRED', 'icd10');
    if (!codes.icd11) throw new Refused('ICD_CODE_REQUIRED', 'icd11');
    if (!ICD10_TITLES[codes.icd10].autism) throw new Refused('ICD_CODE_NOT_AUTISM', 'icd10', { code: codes.icd10 });
    return codes;
  }
  if (codes.icd11) throw new Refused('CODE_FOR_CONFIRMED_ONLY', 'icd11');
  if (codes.icd10 && ICD10_TITLES[codes.icd10].autism) throw new Refused('CODE_FOR_CONFIRMED_ONLY', 'icd10');
  return codes;
}

export function checkSeverity({ outcome, severitySocial, severityRepetitive }: DiagnosisFacts): void {
  if (outcome !== 'CONFIRMED') return;
  if (!severitySocial) throw new Refused('SEVERITY_REQUIRED', 'severitySocial');
  if (!severityRepetitive) throw new Refused('SEVERITY_REQUIRED', 'severityRepetitive');
}

/** A quotient fits the age; "untestable" is said, never written as a number. */
export function checkCognition(
  { cognitiveMeasure, cognitiveValue }: DiagnosisFacts,
  birthDate: string,
  on: string,
): void {
  const value = cognitiveValue ?? null;
  if (!cognitiveMeasure) {
    if (value !== null) throw new Refused('REQUIRED', 'cognitiveMeasure');
    return;
  }
  if (cognitiveMeasure === 'UNTESTABLE') {
    if (value !== null) throw new Refused('INVALID_VALUE', 'cognitiveValue');
    return;
  }
  const asked = ageInYears(birthDate, on) < IQ_FROM_YEARS ? 'DQ' : 'IQ';
  if (cognitiveMeasure !== asked) throw new Refused('COGNITION_MEASURE_FOR_AGE', 'cognitiveMeasure');
  if (value === null) throw new Refused('REQUIRED', 'cognitiveValue');
}

/** End scores of class C as printed; a score supports the doctor's conclusion and never is one. */
export function checkEndScores(endScores: Record<string, Record<string, number>>): void {
  for (const [key, scores] of Object.entries(endScores)) {
    const instrument = findInstrument(key);
    if (!instrument || instrument.endScores.length === 0) throw new Refused('INSTRUMENT_UNKNOWN', `endScores.${key}`);
    const odd = Object.entries(scores ?? {}).find(([, value]) => typeof value !== 'number');
    const problem = odd
      ? { code: 'SCORE_OUT_OF_RANGE' as const, item: odd[0] }
      : checkScores(instrument, scores ?? {})[0];
    if (!problem) continue;
    const range = instrument.endScores.find((one) => one.id === problem.item);
    throw new Refused(problem.code, `endScores.${key}.${problem.item}`, {
      item: problem.item,
      min: range?.min ?? 0,
      max: range?.max ?? 0,
    });
  }
}

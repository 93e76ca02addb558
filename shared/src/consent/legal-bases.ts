import type { InvolvementReason } from '../codes/involvement-reason.ts';
import type { LegalBasis } from '../codes/legal-basis.ts';

export interface Basis {
  basis: LegalBasis;
  source: string;
  verified: boolean;
}

/** The law of each element and flow stays to be read in full by a lawyer: our reading of extracts. */
const basis = (code: LegalBasis, source: string): Basis => ({ basis: code, source, verified: false });

/**
 * On what an institution's knowing of a person rests, where it does not rest on a consent to share (domain.md R06): what the law
 * orders needs notice and no consent, and care that a family has asked for goes on under its own agreement.
 */
export const BASIS_OF: Record<InvolvementReason, Basis> = {
  ENROLMENT: basis('STATUTORY_DUTY', '义务教育法 15；个人信息保护法 13(3)'),
  SCREENING: basis('STATUTORY_DUTY', '国卫办妇幼发〔2022〕12号；个人信息保护法 13(3)、35'),
  REFERRAL: basis('STATUTORY_DUTY', '国卫办妇幼发〔2022〕12号；残疾预防和残疾人康复条例 14'),
  DIAGNOSIS: basis('STATUTORY_DUTY', '精神卫生法 29、47；个人信息保护法 13(3)'),
  INTERVENTION: basis('CONTRACT', '个人信息保护法 13(2)'),
  EDUCATION: basis('STATUTORY_DUTY', '残疾人教育条例 20；个人信息保护法 13(3)'),
  EMPLOYMENT: basis('CONTRACT', '个人信息保护法 13(2)'),
  RESIDENCE: basis('CONTRACT', '个人信息保护法 13(2)'),
  CASE_TEAM: basis('STATUTORY_DUTY', '残疾预防和残疾人康复条例 14；个人信息保护法 13(3)'),
};

/** Named recipient, separate consent (个人信息保护法 23). */
export const SHARED_BY_CONSENT: Basis = basis('CONSENT', '个人信息保护法 13(1)、23');

import type { Role } from '../codes/role.ts';
import { RESULT_RELEASE, seesUntold } from '../pathway/result-release.ts';
import type { Action } from './actions.ts';

/** How a field of a record that one sees stands to its reader. */
export const FieldSight = {
  /** As it is. */
  SHOWN: 'SHOWN',
  /** A part of it; in full on request with a reason, which is written down. */
  REVEALABLE: 'REVEALABLE',
  /** A part of it, and never more for this role. */
  MASKED: 'MASKED',
  /** As soon as the guardian was told. */
  AFTER_RELEASE: 'AFTER_RELEASE',
  /** Done or not done, and never the result. */
  DONE_ONLY: 'DONE_ONLY',
} as const;
export type FieldSight = (typeof FieldSight)[keyof typeof FieldSight];

export interface FieldMask {
  /** Document and article. */
  source: string;
  /** What gives more, where anything does. */
  action: Action | null;
  sight: (mayDo: (action: Action) => boolean, role: Role, today: string) => FieldSight;
}

const REVEALED: FieldMask = {
  source: '个人信息保护法 28、29；未成年人网络保护条例 36',
  action: 'person.reveal',
  sight: (mayDo) => (mayDo('person.reveal') ? FieldSight.REVEALABLE : FieldSight.MASKED),
};

const RESULT: FieldMask = {
  source: `${RESULT_RELEASE.document}；${RESULT_RELEASE.id}`,
  action: 'screening.read',
  sight: (mayDo, role, today) => {
    if (!mayDo('screening.read')) return FieldSight.DONE_ONLY;
    return seesUntold(role, today) ? FieldSight.SHOWN : FieldSight.AFTER_RELEASE;
  },
};

/** Fields that are not shown to everybody who sees their record: `record.field`. */
export const FIELD_MASKS: Readonly<Record<string, FieldMask>> = {
  'Person.nationalId': REVEALED,
  'Guardian.phone': REVEALED,
  'CaseFile.outcome': RESULT,
  'Screening.outcome': RESULT,
};

/** The rule of a field, or null for one that everybody sees who sees its record. */
export const maskOf = (recordType: string, field: string): FieldMask | null =>
  FIELD_MASKS[`${recordType}.${field}`] ?? null;

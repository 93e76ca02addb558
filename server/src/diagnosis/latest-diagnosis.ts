import { SEVERITY_NUMBER } from '@xingcheng/shared/codes/severity';
import type { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import type { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import type { Ctx } from '../access/index.js';
import { Diagnosis } from './diagnosis.entity.js';

export interface DiagnosisInForce {
  diagnosisId: string;
  outcome: DiagnosisOutcome;
  diagnosedOn: string;
  icd11: string | null;
  icd10: string | null;
  dq: number | null;
  iq: number | null;
  untestable: boolean;
  adaptive: AdaptiveLevel | null;
  /** 1 to 3 per domain; null when not confirmed. */
  severitySocial: 1 | 2 | 3 | null;
  severityRepetitive: 1 | 2 | 3 | null;
  /** The higher of the two: what the intervention standard goes by. */
  severity: 1 | 2 | 3 | null;
}

/** The conclusion that holds today, as plain facts for a hand-off; null where no doctor has concluded anything. */
export async function latestDiagnosis(ctx: Ctx, personId: string): Promise<DiagnosisInForce | null> {
  const one = await ctx.em.findOne(
    Diagnosis,
    { person: personId, supersededOn: null },
    { orderBy: { diagnosedOn: 'desc', id: 'desc' } },
  );
  if (!one) return null;
  const social = one.severitySocial ? SEVERITY_NUMBER[one.severitySocial] : null;
  const repetitive = one.severityRepetitive ? SEVERITY_NUMBER[one.severityRepetitive] : null;
  const measured = (measure: 'DQ' | 'IQ') => (one.cognitiveMeasure === measure ? (one.cognitiveValue ?? null) : null);
  return {
    diagnosisId: one.id,
    outcome: one.outcome,
    diagnosedOn: one.diagnosedOn,
    icd11: one.icd11 ?? null,
    icd10: one.icd10 ?? null,
    dq: measured('DQ'),
    iq: measured('IQ'),
    untestable: one.cognitiveMeasure === 'UNTESTABLE',
    adaptive: one.adaptiveLevel ?? null,
    severitySocial: social,
    severityRepetitive: repetitive,
    severity:
      social === null || repetitive === null ? (social ?? repetitive) : social > repetitive ? social : repetitive,
  };
}

/**
 * Why somebody opens a record that is not theirs to see: what threatens life, health or safety now (个人信息保护法 13 (四)),
 * or the duty to report harm to a minor (未成年人保护法 11). Convenience is not among them.
 */
export const GlassReason = {
  MEDICAL_EMERGENCY: 'MEDICAL_EMERGENCY',
  MISSING: 'MISSING',
  HARM_SUSPECTED: 'HARM_SUSPECTED',
  CARER_UNREACHABLE: 'CARER_UNREACHABLE',
  PUBLIC_EMERGENCY: 'PUBLIC_EMERGENCY',
} as const;
export type GlassReason = (typeof GlassReason)[keyof typeof GlassReason];

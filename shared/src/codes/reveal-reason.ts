/** Why a masked value is shown in full; every reveal is an audit event (未成年人网络保护条例 36). */
export const RevealReason = {
  IDENTITY_CHECK: 'IDENTITY_CHECK',
  CERTIFICATE: 'CERTIFICATE',
  REFERRAL: 'REFERRAL',
  SUBSIDY: 'SUBSIDY',
  EMERGENCY: 'EMERGENCY',
  CORRECTION: 'CORRECTION',
} as const;
export type RevealReason = (typeof RevealReason)[keyof typeof RevealReason];

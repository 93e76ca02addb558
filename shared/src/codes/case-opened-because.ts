/** A case file is opened by a positive screen, a report, a transfer, or a diagnosis made elsewhere. */
export const CaseOpenedBecause = {
  POSITIVE_SCREEN: 'POSITIVE_SCREEN',
  REPORT: 'REPORT',
  TRANSFER: 'TRANSFER',
  DIAGNOSIS: 'DIAGNOSIS',
} as const;
export type CaseOpenedBecause = (typeof CaseOpenedBecause)[keyof typeof CaseOpenedBecause];

/** Bands of the intervention matrix: the grades of GB/T 26341-2010 with two above. */
export const IqBand = {
  UNDER_20: 'UNDER_20',
  FROM_20_TO_34: 'FROM_20_TO_34',
  FROM_35_TO_49: 'FROM_35_TO_49',
  FROM_50_TO_69: 'FROM_50_TO_69',
  FROM_70_TO_84: 'FROM_70_TO_84',
  FROM_85: 'FROM_85',
  UNKNOWN: 'UNKNOWN',
} as const;
export type IqBand = (typeof IqBand)[keyof typeof IqBand];

/** Words of the workbook of refused rows. */
export const OUR_WORDS = {
  zh: { row: '原行号', reason: '原因', sheet: '未通过的行' },
  en: { row: 'Row in your file', reason: 'Reason', sheet: 'Refused rows' },
} as const;

const HEADS: readonly string[] = Object.values(OUR_WORDS).flatMap(({ row, reason }) => [row, reason]);

export const isOurColumn = (head: string): boolean => HEADS.includes(head);

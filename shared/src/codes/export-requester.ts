/** Who asked for a copy of everything that is kept about a person (个人信息保护法 45、49). */
export const ExportRequester = {
  PERSON: 'PERSON',
  GUARDIAN: 'GUARDIAN',
  /** of somebody who has died: 个人信息保护法 49 */
  NEAR_RELATIVE: 'NEAR_RELATIVE',
} as const;
export type ExportRequester = (typeof ExportRequester)[keyof typeof ExportRequester];

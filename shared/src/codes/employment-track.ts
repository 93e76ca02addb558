/** The four tracks of 深残委〔2022〕2号 三(四)4. Routing is a suggestion the person may refuse. */
export const EmploymentTrack = {
  /** 按比例就业: organs, institutions, enterprises */
  PROPORTIONAL: 'PROPORTIONAL',
  /** 支持性就业: an open job with a coach */
  SUPPORTED: 'SUPPORTED',
  /** 辅助性就业: street rehabilitation centre */
  ASSISTED: 'ASSISTED',
  /** 岗位开发 */
  JOB_DEVELOPMENT: 'JOB_DEVELOPMENT',
} as const;
export type EmploymentTrack = (typeof EmploymentTrack)[keyof typeof EmploymentTrack];

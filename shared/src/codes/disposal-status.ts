/** How far a disposal has come. */
export const DisposalStatus = {
  PROPOSED: 'PROPOSED',
  /** a second person has said yes; the job is to carry it out */
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
  /** taken back by whoever proposed it, before anybody decided */
  WITHDRAWN: 'WITHDRAWN',
  /** approved, and not carried out: a hold came, or somebody works with the person again */
  STOPPED: 'STOPPED',
  CARRIED_OUT: 'CARRIED_OUT',
} as const;
export type DisposalStatus = (typeof DisposalStatus)[keyof typeof DisposalStatus];

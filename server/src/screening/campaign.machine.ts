import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Machine } from '../platform/machine/machine.js';

export interface CampaignFacts {
  endsOn: string;
  today: string;
  /** Children with a finished screening. */
  screened: number;
  rollStatus: RollStatus;
}

/** A plan is opened when its roll is complete and before its last day has passed; it is called off only while nobody was screened. */
export const campaignMachine = {
  open: {
    from: [CampaignStatus.DRAFT],
    to: CampaignStatus.OPEN,
    guard: ({ endsOn, today, rollStatus }) =>
      endsOn < today ? 'CAMPAIGN_OVER' : rollStatus === RollStatus.READY ? null : 'ROLL_NOT_READY',
  },
  close: { from: [CampaignStatus.OPEN], to: CampaignStatus.CLOSED },
  reopen: { from: [CampaignStatus.CLOSED], to: CampaignStatus.OPEN, needsReason: true },
  cancel: {
    from: [CampaignStatus.DRAFT, CampaignStatus.OPEN],
    to: CampaignStatus.CANCELLED,
    needsReason: true,
    guard: ({ screened }) => (screened > 0 ? 'CAMPAIGN_HAS_SCREENINGS' : null),
  },
} as const satisfies Machine<string, CampaignStatus, CampaignFacts>;

export type CampaignMove = keyof typeof campaignMachine;

import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import type { Machine } from '../platform/machine/machine.js';

export const campaignMachine = {
  open: { from: [CampaignStatus.DRAFT], to: CampaignStatus.OPEN },
  close: { from: [CampaignStatus.OPEN], to: CampaignStatus.CLOSED },
  reopen: { from: [CampaignStatus.CLOSED], to: CampaignStatus.OPEN, needsReason: true },
} as const satisfies Machine<string, CampaignStatus, object>;

export type CampaignMove = keyof typeof campaignMachine;

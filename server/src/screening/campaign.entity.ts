import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import type { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** One round of screening over schools: what is asked, of whom, and between which days. */
const CampaignSchema = defineEntity({
  name: 'Campaign',
  indexes: [{ properties: ['areaCode', 'status', 'startsOn'] }],
  properties: {
    ...baseProperties,
    name: p.string().length(100),
    /** First calendar year of the school year whose rolls it covers. */
    schoolYear: p.integer(),
    programme: p.string().length(20).$type<CampaignProgramme>(),
    /** Edition of the programme's rules, such as `CN-NHC-2022-12`. */
    programmeVersion: p.string().length(40),
    /** Management area that runs it; the city's code for all of them. */
    areaCode: p.string().length(12),
    /** `code@version` of every instrument it uses. */
    instruments: p.json<string[]>(),
    startsOn: p.date(),
    endsOn: p.date(),
    status: p.string().length(20).$type<CampaignStatus>(),
    organisationId: p.uuid(),
    /** Whether every pupil is on the roll yet. */
    rollStatus: p.string().length(20).$type<RollStatus>().default(RollStatus.READY),
  },
});
export class Campaign extends CampaignSchema.class {}
CampaignSchema.setClass(Campaign);

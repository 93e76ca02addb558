import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { defineEntity, p } from '@mikro-orm/core';

/**
 * Read model: whose guardian refuses a programme today. Every list of results leaves these out, and nothing is entered for them
 * (精神卫生法 27, 个人信息保护法 15). It answers one question by its key and says nothing else about the refusal.
 */
const ScreeningRefusalSchema = defineEntity({
  name: 'ScreeningRefusal',
  properties: {
    personId: p.uuid().primary(),
    programme: p.string().length(20).$type<CampaignProgramme>().primary(),
  },
});
export class ScreeningRefusal extends ScreeningRefusalSchema.class {}
ScreeningRefusalSchema.setClass(ScreeningRefusal);

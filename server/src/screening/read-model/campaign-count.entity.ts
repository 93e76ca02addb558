import { defineEntity, p } from '@mikro-orm/core';

const figures = {
  onRoll: p.integer(),
  consented: p.integer(),
  refused: p.integer(),
  noReply: p.integer(),
  toDo: p.integer(),
  done: p.integer(),
  untold: p.integer(),
  positive: p.integer(),
  referred: p.integer(),
  rechecked: p.integer(),
  abnormal: p.integer(),
  diagnosed: p.integer(),
};

/** Roll-up, first level: a class, split by where its pupils live so that a district counts only whom it reaches. */
const CampaignClassCountSchema = defineEntity({
  name: 'CampaignClassCount',
  properties: {
    campaignId: p.uuid().primary(),
    schoolId: p.uuid().primary(),
    grade: p.string().length(10).primary(),
    className: p.string().length(30).primary(),
    areaCode: p.string().length(12).primary(),
    ...figures,
  },
});
export class CampaignClassCount extends CampaignClassCountSchema.class {}
CampaignClassCountSchema.setClass(CampaignClassCount);

/** Roll-up, second level: a school. Districts and the whole campaign are sums of these few rows. */
const CampaignSchoolCountSchema = defineEntity({
  name: 'CampaignSchoolCount',
  properties: {
    campaignId: p.uuid().primary(),
    schoolId: p.uuid().primary(),
    areaCode: p.string().length(12).primary(),
    ...figures,
  },
});
export class CampaignSchoolCount extends CampaignSchoolCountSchema.class {}
CampaignSchoolCountSchema.setClass(CampaignSchoolCount);

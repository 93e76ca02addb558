import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { newId } from '../platform/db/base-properties.js';
import { Campaign } from './campaign.entity.js';

/** A school whose pupils the campaign covers. Fixed when the campaign is planned, so that its counts can be explained later. */
const CampaignSchoolSchema = defineEntity({
  name: 'CampaignSchool',
  uniques: [{ name: 'campaign_school_once', properties: ['campaign', 'school'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    campaign: () => p.manyToOne(Campaign),
    school: () => p.manyToOne(Organisation).index(),
    /** Its pupils are on the roll: how far the filling of a large campaign has come. */
    filled: p.boolean().default(true),
  },
});
export class CampaignSchool extends CampaignSchoolSchema.class {}
CampaignSchoolSchema.setClass(CampaignSchool);

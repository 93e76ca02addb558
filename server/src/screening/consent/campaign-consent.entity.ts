import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { defineEntity, p } from '@mikro-orm/core';
import { Guardian, Person } from '../../people/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Campaign } from '../campaign.entity.js';

/** What a guardian answered to one campaign. Appended: the newest answer holds and the earlier ones stay (PIPL 14, 15, 29, 31). */
const CampaignConsentSchema = defineEntity({
  name: 'CampaignConsent',
  indexes: [
    // The newest answer of a child to a campaign, and a child's answers to a whole programme.
    { properties: ['person', 'campaign', 'answeredOn'] },
  ],
  properties: {
    ...baseProperties,
    campaign: () => p.manyToOne(Campaign),
    person: () => p.manyToOne(Person),
    outcome: p.string().length(20).$type<ConsentOutcome>(),
    guardian: () => p.manyToOne(Guardian).nullable().index(),
    answeredOn: p.date(),
    textVersion: p.string().length(40),
    recordedBy: p.uuid(),
  },
});
export class CampaignConsent extends CampaignConsentSchema.class {}
CampaignConsentSchema.setClass(CampaignConsent);

import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../../people/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Campaign } from '../campaign.entity.js';

/** A child who was not there when the class was screened: still to be screened, and nothing else. Lifted, never deleted. */
const CampaignAbsenceSchema = defineEntity({
  name: 'CampaignAbsence',
  indexes: [{ properties: ['campaign', 'person'] }],
  properties: {
    ...baseProperties,
    campaign: () => p.manyToOne(Campaign),
    person: () => p.manyToOne(Person).index(),
    absentOn: p.date(),
    recordedBy: p.uuid(),
    liftedOn: p.date().nullable(),
    liftedBy: p.uuid().nullable(),
  },
});
export class CampaignAbsence extends CampaignAbsenceSchema.class {}
CampaignAbsenceSchema.setClass(CampaignAbsence);

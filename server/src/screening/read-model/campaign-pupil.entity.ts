import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { defineEntity, p } from '@mikro-orm/core';
import { stepDays } from './step-days.js';

/**
 * Read model: one row per campaign and pupil on its roll, kept by the triggers of `read-model/triggers.ts` in the transaction
 * that changes a fact. Days instead of flags, so that a figure can be asked as of any day; nothing in it depends on today.
 * After a refusal every day is null: only the roll is left (精神卫生法 27). Nobody writes to it and nothing refers to it.
 */
const CampaignPupilSchema = defineEntity({
  name: 'CampaignPupil',
  indexes: [
    // The roll of a campaign, a school or a class, in its order.
    { properties: ['campaignId', 'schoolId', 'grade', 'className', 'personId'] },
    // Refused and without a reply, whole campaign.
    { properties: ['campaignId', 'consent', 'schoolId'] },
    // The rows of one person: upkeep, and readers who reach by involvement.
    { properties: ['personId'] },
  ],
  properties: {
    campaignId: p.uuid().primary(),
    personId: p.uuid().primary(),
    schoolId: p.uuid(),
    /** Where the child lives: how far a district sees. */
    areaCode: p.string().length(12),
    /** Code list school-grade; empty on the roll of a health centre. */
    grade: p.string().length(10),
    /** The class; on the roll of a health centre the year of birth. */
    className: p.string().length(30),
    consent: p.string().length(20).$type<ConsentOutcome>(),
    screenedOn: p.date().nullable(),
    ...stepDays,
    /** By when the next step is due; null when none is. */
    dueOn: p.date().nullable(),
    /** The age point that is owed next: from this day due, from that day overdue, after the last nobody's. */
    nodeOn: p.date().nullable(),
    nodeLateOn: p.date().nullable(),
    nodeEndsOn: p.date().nullable(),
  },
});
export class CampaignPupil extends CampaignPupilSchema.class {}
CampaignPupilSchema.setClass(CampaignPupil);

import { defineEntity, p } from '@mikro-orm/core';

/**
 * What a caseload shows of one case, on one row: the list reads this and nothing else. Kept by the database in the transaction
 * of whatever it repeats (`case-card.ddl.ts`), so it is never late; `recount-case-cards` proves it every night. Nobody writes it.
 */
const CaseCardSchema = defineEntity({
  name: 'CaseCard',
  indexes: [
    // A supervisor's caseload: open files of the district, newest first.
    { properties: ['areaCode', 'status', 'openedOn', 'caseFileId'] },
    // The same for the city.
    { properties: ['status', 'openedOn', 'caseFileId'] },
    // An organisation's caseload starts from its involvements.
    { properties: ['personId'] },
    // What is overdue, and whose.
    { properties: ['areaCode', 'nextDueOn'] },
    { properties: ['ownerAccountId', 'status'] },
  ],
  properties: {
    caseFileId: p.uuid().primary(),
    personId: p.uuid(),
    number: p.string().length(30),
    name: p.string().length(100),
    sex: p.string().length(20),
    birthDate: p.date(),
    areaCode: p.string().length(20),
    status: p.string().length(20),
    stages: p.array(),
    ownerOrganisationId: p.uuid(),
    ownerAccountId: p.uuid().nullable(),
    openedOn: p.date(),
    nextDueOn: p.date().nullable(),
    nextTask: p.string().length(40).nullable(),
    coachAccountId: p.uuid().nullable(),
    /** Filled by the screening room: day and outcome of the latest screening that stands. */
    screenedOn: p.date().nullable(),
    outcome: p.string().length(20).nullable(),
    /** Filled by the screening room too: whether the guardian was told that outcome. */
    resultTold: p.boolean().default(true),
    /** Version of the case file. */
    version: p.integer(),
    /** Every organisation that was ever involved: a caseload looks among these, and asks the involvements who still is. */
    organisations: p.array().columnType('uuid[]').default([]),
  },
});
export class CaseCard extends CaseCardSchema.class {}
CaseCardSchema.setClass(CaseCard);

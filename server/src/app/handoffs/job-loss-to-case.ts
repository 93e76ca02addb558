import { addDays } from '@xingcheng/shared/age/iso-date';
import type { Ctx } from '../../access/index.js';
import { caseOf, enterStage, owe, tell } from '../../casefile/index.js';
import type { JobLost } from '../../employment/index.js';

/** Days until somebody has spoken with a person who lost a job; ours. */
const ANSWER_DAYS = 7;

/** A lost job reopens the case: an owner, a day, and the stage of employment stays open. */
export async function jobLossToCase(ctx: Ctx, event: JobLost): Promise<void> {
  const { personId } = event;
  const caseFile = await caseOf(ctx, personId, 'REPORT');
  if (caseFile.status === 'CLOSED') {
    caseFile.status = 'OPEN';
    caseFile.closedOn = null;
    tell(ctx, {
      personId,
      chapter: null,
      kind: 'CASE_OPENED',
      facts: { because: 'JOB_LOST', number: caseFile.number },
      recordType: 'CaseFile',
      recordId: caseFile.id,
    });
  }
  await enterStage(ctx, personId, 'EMPLOYMENT');
  await owe(ctx, {
    personId,
    chapter: 'EMPLOYMENT',
    kind: 'REOPEN_EMPLOYMENT',
    organisationId: caseFile.ownerOrganisation.id,
    accountId: caseFile.ownerAccountId ?? null,
    dueOn: addDays(ctx.today, ANSWER_DAYS),
    recordType: 'Employment',
    recordId: event.employmentId,
  });
}

import type { Ctx } from '../../access/index.js';
import { DiagnosisRecorded } from '../../diagnosis/index.js';
import { PlacementEnded } from '../../education/index.js';
import { JobLost } from '../../employment/index.js';
import { LicenceLapsed, LicenceRestored } from '../../organisations/index.js';
import {
  CarerLost,
  ConsentRecorded,
  GlassBroken,
  GuardianAdded,
  GuardianEnded,
  PersonsMerged,
} from '../../people/index.js';
import type { Dispatcher } from '../../platform/events/events.js';
import { StayStarted } from '../../residence/index.js';
import { ScreeningScored, ScreeningStopped, ScreeningVoided } from '../../screening/index.js';
import { admissionToPlan } from './admission-to-plan.js';
import { carerLost, guardianAdded, guardianEnded } from './carer-lost.js';
import { diagnosisToIntervention } from './diagnosis-to-intervention.js';
import { glassToOwner } from './glass-to-owner.js';
import { jobLossToCase } from './job-loss-to-case.js';
import { licenceLapsed, licenceRestored } from './licence-lapsed.js';
import { mergeToTimeline } from './merge-to-timeline.js';
import { answeredAtAge } from './consent-ages.js';
import { answeredConsent, stoppedScreening } from './refusal-stops-screening.js';
import { schoolToEmployment } from './school-to-employment.js';
import { sharingToReferral } from './sharing-to-referral.js';
import { screeningToReferral, voidedScreening } from './screening-to-referral.js';

/** Every hand-off between chapters, in the order of a life. This folder is the only place that knows two stage rooms. */
export function listenToHandoffs(dispatcher: Dispatcher<Ctx>): void {
  dispatcher.on(ScreeningScored, screeningToReferral);
  dispatcher.on(ScreeningVoided, voidedScreening);
  dispatcher.on(ConsentRecorded, answeredConsent);
  dispatcher.on(ScreeningStopped, stoppedScreening);
  dispatcher.on(DiagnosisRecorded, diagnosisToIntervention);
  dispatcher.on(PlacementEnded, schoolToEmployment);
  dispatcher.on(JobLost, jobLossToCase);
  dispatcher.on(GuardianEnded, guardianEnded);
  dispatcher.on(CarerLost, carerLost);
  dispatcher.on(GuardianAdded, guardianAdded);
  dispatcher.on(StayStarted, admissionToPlan);
  dispatcher.on(ConsentRecorded, sharingToReferral);
  dispatcher.on(ConsentRecorded, answeredAtAge);
  dispatcher.on(LicenceLapsed, licenceLapsed);
  dispatcher.on(LicenceRestored, licenceRestored);
  dispatcher.on(PersonsMerged, mergeToTimeline);
  dispatcher.on(GlassBroken, glassToOwner);
}

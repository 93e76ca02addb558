import { addMonths, laterOf, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { CommitteeOpinion } from '@xingcheng/shared/codes/committee-opinion';
import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { PlacementOption } from '@xingcheng/shared/codes/placement-option';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import { Severity } from '@xingcheng/shared/codes/severity';
import type { SeedOrganisation, SeedPupil } from '../city.types.js';
import { SCHOOL_SHAPES, schoolYearOf } from '../school-classes.js';
import { certified, towardsDiagnosis } from './diagnosis.js';
import { intervention } from './intervention.js';
import type { Life } from './life.js';
import { profileOf, SPREAD, type Profile } from './profile.js';
import { referred } from './referred.js';

/** A pupil from the class grid to the plan of one child; `monthsAgo` says how long the story has run. */
export function schoolYears(life: Life, pupil: SeedPupil, school: SeedOrganisation, monthsAgo: number): void {
  const kindergarten = school.kind === OrganisationKind.KINDERGARTEN;
  const programme = kindergarten ? CampaignProgramme.KINDERGARTEN : CampaignProgramme.SCHOOL;
  // The story cannot begin before the pupil came to this school.
  const wished = laterOf(addMonths(life.today, -monthsAgo), entryOf(pupil, school, life.today));
  const asked = life.later(wished, 8, 28);
  const at = school.key;
  const refused = life.random.chance(0.05);
  life.add({ deed: 'CONSENT', on: asked, at, outcome: refused ? ConsentOutcome.REFUSED : ConsentOutcome.CONSENTED });
  if (refused) return;
  const screened = life.later(asked, 5, 16);
  const total = life.random.int(15, 26);
  if (!life.add({ deed: 'PRIMARY_SCREEN', on: screened, at, programme, total, outcome: ScreeningOutcome.POSITIVE }))
    return;
  const mch = life.place(OrganisationKind.MCH_HOSPITAL);
  const seen = referred(life, {
    on: life.later(screened, 1, 6),
    at,
    to: mch,
    service: ReferralService.SECONDARY_SCREEN,
    reason: ReferralReason.SCREEN_POSITIVE,
  });
  if (seen === null) return;
  const abnormal = life.random.chance(0.75);
  const abcTotal = abnormal ? life.random.int(53, 98) : life.random.int(20, 48);
  const outcome = abnormal ? ScreeningOutcome.ABNORMAL : ScreeningOutcome.NORMAL;
  life.add({ deed: 'SECONDARY_SCREEN', on: seen, at: mch, abcTotal, outcome });
  if (!abnormal) return;
  const profile = profileOf(life.random, SPREAD);
  const diagnosed = towardsDiagnosis(life, mch, seen, profile);
  if (diagnosed === null) return;
  intervention(life, diagnosed, 6);
  certified(life, diagnosed.on, profile);
  placement(life, pupil, school, life.later(diagnosed.on, 30, 120), profile);
}

function entryOf(pupil: SeedPupil, school: SeedOrganisation, today: IsoDate): IsoDate {
  const years = SCHOOL_SHAPES[school.kind]?.grades.indexOf(pupil.grade) ?? 0;
  return `${schoolYearOf(today) - Math.max(0, years)}-09-01`;
}

function placement(life: Life, pupil: SeedPupil, school: SeedOrganisation, day: IsoDate, profile: Profile): void {
  const bureau = life.place(OrganisationKind.EDUCATION_BUREAU);
  const mild = profile.socialCommunication === Severity.LEVEL_1;
  const opinion = mild ? CommitteeOpinion.SUITABLE_ORDINARY : CommitteeOpinion.SUITABLE_WITH_SUPPORT;
  const special = school.kind === OrganisationKind.SPECIAL_SCHOOL;
  if (
    !life.add({
      deed: 'COMMITTEE_OPINION',
      on: day,
      at: bureau,
      opinion: special ? CommitteeOpinion.SPECIAL_EDUCATION : opinion,
    })
  )
    return;
  const placed = life.later(day, 20, 60);
  if (
    !life.add({ deed: 'PLACED', on: placed, at: bureau, option: optionOf(pupil, school, mild), schoolKey: school.key })
  )
    return;
  life.add({ deed: 'IEP_STARTED', on: life.later(placed, 10, 30), at: school.key, goals: life.random.int(3, 6) });
}

function optionOf(pupil: SeedPupil, school: SeedOrganisation, mild: boolean): PlacementOption {
  if (school.kind === OrganisationKind.KINDERGARTEN) return PlacementOption.INCLUSIVE_KINDERGARTEN;
  if (school.kind === OrganisationKind.SPECIAL_SCHOOL) return PlacementOption.SPECIAL_SCHOOL;
  if (school.kind === OrganisationKind.VOCATIONAL_SCHOOL) return PlacementOption.VOCATIONAL_HIGH;
  if (pupil.grade.startsWith('S')) return PlacementOption.GENERAL_HIGH;
  return mild ? PlacementOption.ORDINARY_REGULAR : PlacementOption.ORDINARY_DESIGNATED;
}

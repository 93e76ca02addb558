import { addMonths } from '@xingcheng/shared/age/iso-date';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import { certified, towardsDiagnosis } from './diagnosis.js';
import { intervention } from './intervention.js';
import type { Life } from './life.js';
import { profileOf, SPREAD } from './profile.js';
import { referred } from './referred.js';

/** The eleven visits of 国卫办妇幼发〔2022〕12号, in months. */
const IN_FORCE = '2022-09-01';
const NODES = [3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72];

/** A small child on the national pathway; the first sign shows at 12 to 30 months, or never. */
export function toddler(life: Life): void {
  const community = life.place(OrganisationKind.COMMUNITY_HEALTH_CENTRE);
  const firstSign = life.random.weighted([
    [12, 1],
    [18, 4],
    [24, 5],
    [30, 3],
    [99, 3],
  ]);
  for (const nodeMonths of NODES) {
    const on = life.later(addMonths(life.person.birthDate, nodeMonths), 0, 12);
    // Before that there was no such visit to record.
    if (on < IN_FORCE) continue;
    const positive = nodeMonths >= firstSign;
    const signs = positive ? [1, 2, 3].filter((sign) => sign === 1 || life.random.chance(0.4)) : [];
    const outcome = positive ? ScreeningOutcome.POSITIVE : ScreeningOutcome.NEGATIVE;
    const programme = CampaignProgramme.NATIONAL_0_6;
    if (!life.add({ deed: 'PRIMARY_SCREEN', on, at: community, programme, nodeMonths, signs, outcome })) return;
    if (positive) return afterPositive(life, community, on, nodeMonths);
  }
}

function afterPositive(life: Life, community: string, day: string, months: number): void {
  const mch = life.place(OrganisationKind.MCH_HOSPITAL);
  const seen = referred(life, {
    on: day,
    at: community,
    to: mch,
    service: ReferralService.SECONDARY_SCREEN,
    reason: ReferralReason.SCREEN_POSITIVE,
  });
  if (seen === null) return;
  const normal = life.random.chance(0.2);
  // Under 24 months the checklist has no place in the second step, only the developmental scale.
  const abc = months >= 24 ? { abcTotal: normal ? life.random.int(18, 45) : life.random.int(54, 96) } : {};
  const dq = normal ? life.random.int(82, 101) : life.random.int(48, 69);
  const outcome = normal ? ScreeningOutcome.NORMAL : ScreeningOutcome.ABNORMAL;
  life.add({ deed: 'SECONDARY_SCREEN', on: seen, at: mch, dq, ...abc, outcome });
  if (normal) {
    const recheck = life.later(addMonths(seen, 3), -10, 4);
    life.add({ deed: 'SECONDARY_SCREEN', on: recheck, at: mch, dq: dq + 2, ...abc, outcome: ScreeningOutcome.NORMAL });
    return;
  }
  const profile = profileOf(life.random, SPREAD);
  const diagnosed = towardsDiagnosis(life, mch, seen, profile);
  if (diagnosed === null) return;
  intervention(life, diagnosed, 8);
  if (life.person.birthDate < addMonths(life.today, -36)) certified(life, diagnosed.on, profile);
}

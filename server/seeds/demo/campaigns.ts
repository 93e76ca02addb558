import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { moveCampaign, openCampaign } from '../../src/screening/index.js';
import { schoolYearOf } from '../city/school-classes.js';
import { campaignKey, SIGNS } from './acts/screening.js';
import { act, areaCodeOf, postAt, type World } from './world.js';

const WHAT: Record<Exclude<CampaignProgramme, 'NATIONAL_0_6'>, { name: string; instruments: string[] }> = {
  KINDERGARTEN: { name: '幼儿园筛查', instruments: [SIGNS] },
  SCHOOL: { name: '在校生筛查', instruments: ['CAST@1', 'AQ10_ADOLESCENT@1', 'AQ10_ADULT@1'] },
};
/** The oldest story begins two and a half years ago. */
const YEARS_BACK = 3;

/** Every district screens its schools in every school year; the years that are over are closed. */
export async function openCampaigns(
  world: World,
  programmes = Object.keys(WHAT) as (keyof typeof WHAT)[],
): Promise<void> {
  const year = schoolYearOf(world.city.today);
  for (let schoolYear = year - YEARS_BACK; schoolYear <= year; schoolYear += 1)
    for (const area of world.city.areas)
      for (const programme of programmes) await openOne(world, area.slug, programme, schoolYear);
}

async function openOne(world: World, area: string, programme: keyof typeof WHAT, schoolYear: number): Promise<void> {
  const admin = postAt(world, `${area}-federation`, 'PROGRAMME_ADMIN');
  const { name, instruments } = WHAT[programme];
  const areaName = world.city.areas.find((one) => one.slug === area)?.name ?? '';
  const kinds = programme === 'KINDERGARTEN' ? ['KINDERGARTEN'] : null;
  const has = world.city.organisations.some(
    (one) =>
      one.area === area &&
      (kinds ? kinds.includes(one.kind) : one.kind !== 'KINDERGARTEN' && one.kind.endsWith('SCHOOL')),
  );
  if (!has) return;
  await act(world, admin, `${schoolYear}-09-01`, async (ctx) => {
    const campaign = await openCampaign(ctx, {
      name: `${areaName}${schoolYear}学年${name}`,
      schoolYear,
      programme,
      areaCode: areaCodeOf(world.city, area),
      instruments,
      startsOn: `${schoolYear}-09-01`,
      endsOn: `${schoolYear + 1}-08-31`,
    });
    await moveCampaign(ctx, { id: campaign.id, version: campaign.version, move: 'open' });
    world.campaigns.set(campaignKey(area, programme, schoolYear), campaign.id);
  });
}

export async function closeOldCampaigns(world: World): Promise<void> {
  const year = schoolYearOf(world.city.today);
  for (const [key, id] of world.campaigns) {
    const [area, , schoolYear] = key.split('|');
    if (Number(schoolYear) >= year) continue;
    const admin = postAt(world, `${area}-federation`, 'PROGRAMME_ADMIN');
    await act(world, admin, `${Number(schoolYear) + 1}-08-31`, async (ctx) => {
      await moveCampaign(ctx, { id, version: 2, move: 'close' });
    });
  }
}

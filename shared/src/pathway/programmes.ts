import type { IsoDate } from '../age/iso-date.ts';
import { CampaignProgramme } from '../codes/campaign-programme.ts';
import { OrganisationKind, SCHOOL_KINDS } from '../codes/organisation-kind.ts';
import { NATIONAL_PATHWAY as NATIONAL } from './national-pathway.ts';
import type { Programme, ProgrammeStep, Provenance } from './programme.ts';
import { SCHOOL_PROGRAMME as SCHOOL, SCHOOL_STEPS, type SchoolStep } from './school-programme.ts';

const norm = (article: string, verified = true): Provenance => ({ document: NATIONAL.document, article, verified });
const to7 = { from: NATIONAL.nodes[0], to: NATIONAL.endsAtMonths };
const MCH = [OrganisationKind.MCH_HOSPITAL];
const DOCTORS = [OrganisationKind.DIAGNOSING_HOSPITAL, OrganisationKind.MCH_HOSPITAL];

const national: Programme = {
  code: CampaignProgramme.NATIONAL_0_6,
  version: NATIONAL.id,
  title: { zh: '0～6岁儿童孤独症筛查干预', en: 'Screening of children aged 0 to 6' },
  source: norm('全文'),
  effectiveFrom: NATIONAL.effectiveFrom,
  effectiveTo: NATIONAL.effectiveTo,
  rollKinds: [OrganisationKind.COMMUNITY_HEALTH_CENTRE, OrganisationKind.KINDERGARTEN],
  steps: [
    {
      id: 'N-PRIMARY',
      kind: 'PRIMARY',
      ageMonths: to7,
      nodes: NATIONAL.nodes,
      tools: [{ instrument: 'CN_WARNING_SIGNS@2022', informant: 'SCREENER' }],
      sites: [OrganisationKind.COMMUNITY_HEALTH_CENTRE],
      withinMonths: null,
      source: norm('初筛'),
    },
    {
      id: 'N-SECONDARY-TO-18',
      kind: 'SECONDARY',
      ageMonths: { from: to7.from, to: NATIONAL.mchatFromMonths },
      nodes: [],
      tools: [{ instrument: 'ERXIN2@1', informant: 'CLINICIAN' }],
      sites: MCH,
      withinMonths: null,
      source: norm('复筛'),
    },
    {
      id: 'N-SECONDARY-18-TO-24',
      kind: 'SECONDARY',
      ageMonths: { from: NATIONAL.mchatFromMonths, to: NATIONAL.abcFromMonths },
      nodes: [],
      tools: [
        { instrument: 'MCHAT23@1', informant: 'PARENT' },
        { instrument: 'ERXIN2@1', informant: 'CLINICIAN' },
      ],
      sites: MCH,
      withinMonths: null,
      source: norm('复筛'),
    },
    {
      id: 'N-SECONDARY-FROM-24',
      kind: 'SECONDARY',
      ageMonths: { from: NATIONAL.abcFromMonths, to: to7.to },
      nodes: [],
      tools: [
        { instrument: 'ABC57@1', informant: 'PARENT' },
        { instrument: 'ERXIN2@1', informant: 'CLINICIAN' },
      ],
      sites: MCH,
      withinMonths: null,
      source: norm('复筛'),
    },
    {
      id: 'N-RECHECK',
      kind: 'RECHECK',
      ageMonths: to7,
      nodes: [],
      tools: [],
      sites: MCH,
      withinMonths: NATIONAL.recheckWithinMonths,
      source: norm('复查'),
    },
    {
      id: 'N-DIAGNOSIS',
      kind: 'DIAGNOSIS',
      ageMonths: to7,
      nodes: [],
      tools: [{ instrument: 'CARS@1', informant: 'CLINICIAN' }],
      sites: DOCTORS,
      withinMonths: null,
      source: norm('诊断'),
    },
    {
      id: 'N-FOLLOW-UP-TO-36',
      kind: 'FOLLOW_UP',
      ageMonths: { from: to7.from, to: NATIONAL.followUp.youngerThanMonths },
      nodes: [],
      tools: [],
      sites: DOCTORS,
      withinMonths: NATIONAL.followUp.youngerEvery,
      source: norm('随访'),
    },
    {
      id: 'N-FOLLOW-UP-FROM-36',
      kind: 'FOLLOW_UP',
      ageMonths: { from: NATIONAL.followUp.youngerThanMonths, to: to7.to },
      nodes: [],
      tools: [],
      sites: DOCTORS,
      withinMonths: NATIONAL.followUp.olderEvery,
      source: norm('随访'),
    },
  ],
};

const ours: Provenance = { document: SCHOOL.document, article: '三(四)1', verified: SCHOOL.verified };

/** Each age of the school programme has three steps: a questionnaire, an assessment by a trained screener, a doctor. */
function threeSteps(age: SchoolStep): ProgrammeStep[] {
  const common = { ageMonths: age.ageMonths, withinMonths: null, source: ours };
  return [
    { ...common, id: `S-${age.id}-1`, kind: 'PRIMARY', nodes: [], tools: age.stage1, sites: SCHOOL_KINDS },
    {
      ...common,
      id: `S-${age.id}-2`,
      kind: 'SECONDARY',
      nodes: [],
      tools: age.stage2.map((instrument) => ({ instrument, informant: 'CLINICIAN' as const })),
      sites: MCH,
    },
    { ...common, id: `S-${age.id}-3`, kind: 'DIAGNOSIS', nodes: [], tools: [], sites: DOCTORS },
  ];
}

const school = (code: CampaignProgramme, ages: readonly string[], rollKinds: readonly OrganisationKind[]) => ({
  code,
  version: SCHOOL.id,
  source: ours,
  effectiveFrom: SCHOOL.effectiveFrom,
  effectiveTo: null,
  rollKinds,
  steps: SCHOOL_STEPS.filter((age) => ages.includes(age.id)).flatMap(threeSteps),
});

/** Side by side: the national pathway, and the school programme with its kindergartens. */
export const PROGRAMMES: readonly Programme[] = [
  national,
  {
    ...school(CampaignProgramme.KINDERGARTEN, ['KINDERGARTEN'], [OrganisationKind.KINDERGARTEN]),
    title: { zh: '在园儿童筛查', en: 'Screening in kindergartens' },
  },
  {
    ...school(
      CampaignProgramme.SCHOOL,
      ['PRIMARY', 'SECONDARY'],
      SCHOOL_KINDS.filter((kind) => kind !== OrganisationKind.KINDERGARTEN),
    ),
    title: { zh: '在校学生筛查', en: 'Screening in schools' },
  },
];

export function findProgramme(code: string, version: string): Programme | null {
  return PROGRAMMES.find((one) => one.code === code && one.version === version) ?? null;
}

/** The edition that holds on a day; null before the first one and after the last. */
export function programmeInForce(
  code: string,
  on: IsoDate,
  among: readonly Programme[] = PROGRAMMES,
): Programme | null {
  return (
    among.find(
      (one) => one.code === code && one.effectiveFrom <= on && (one.effectiveTo === null || on < one.effectiveTo),
    ) ?? null
  );
}

/** The step of a kind for an age; null where the programme has none. */
export function stepFor(programme: Programme, kind: ProgrammeStep['kind'], ageMonths: number): ProgrammeStep | null {
  return (
    programme.steps.find(
      (step) => step.kind === kind && ageMonths >= step.ageMonths.from && ageMonths < step.ageMonths.to,
    ) ?? null
  );
}

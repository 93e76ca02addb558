import { PlacementOption as Option } from '../codes/placement-option.ts';

export interface PlacementStep {
  readonly option: Option;
  readonly article: string;
  /** Needs the finding of the committee that the child cannot attend. */
  readonly needsCannotAttend?: boolean;
}

const LAW = '残疾人教育条例';

/** The legal order, ordinary education first (残疾人教育条例 3). */
export const COMPULSORY_ORDER: readonly PlacementStep[] = [
  { option: Option.ORDINARY_REGULAR, article: `${LAW} 17.1` },
  { option: Option.ORDINARY_DESIGNATED, article: `${LAW} 17.2` },
  { option: Option.SPECIAL_CLASS, article: `${LAW} 22` },
  { option: Option.SPECIAL_SCHOOL, article: `${LAW} 17.3` },
  { option: Option.HOME_DELIVERY, article: `${LAW} 17.4`, needsCannotAttend: true },
  { option: Option.REMOTE, article: `${LAW} 17.4`, needsCannotAttend: true },
];

export const PRESCHOOL_ORDER: readonly PlacementStep[] = [
  { option: Option.INCLUSIVE_KINDERGARTEN, article: `${LAW} 31; 学前教育法 17` },
  { option: Option.SPECIAL_KINDERGARTEN, article: `${LAW} 31` },
  { option: Option.REHAB_KINDERGARTEN, article: `${LAW} 31` },
];

export const SENIOR_ORDER: readonly PlacementStep[] = [
  { option: Option.GENERAL_HIGH, article: `${LAW} 3` },
  { option: Option.VOCATIONAL_HIGH, article: `${LAW} 29` },
  { option: Option.SPECIAL_VOCATIONAL, article: `${LAW} 29` },
];

/** 义务教育法 11: entry at six may wait until seven where conditions lack. */
export const DEFERRAL: PlacementStep = { option: Option.DEFERRED, article: '义务教育法 11' };

const ORDERS = [PRESCHOOL_ORDER, COMPULSORY_ORDER, SENIOR_ORDER, [DEFERRAL]];

/** The decision on teaching at home is looked at again this soon (proposal). */
export const CANNOT_ATTEND_RECHECK_MONTHS = 6;

export function placementStep(option: Option): PlacementStep {
  const step = ORDERS.flat().find((candidate) => candidate.option === option);
  if (!step) throw new RangeError(`no step for ${option}`);
  return step;
}

/** Options that come before this one by law; for each a reason is owed. Home and remote teaching stand side by side. */
export function passedOver(option: Option): Option[] {
  const order = ORDERS.find((steps) => steps.some((step) => step.option === option)) ?? [];
  const { article } = placementStep(option);
  const place = order.findIndex(
    (step) => step.option === option || (step.needsCannotAttend && step.article === article),
  );
  return order.slice(0, place).map((step) => step.option);
}

/** Options for an age on 31 August; at six a child may enter school or wait a year. Ages are soft (残疾人教育条例 14). */
export function optionsForAge(yearsOn31August: number): Option[] {
  const options = (steps: readonly PlacementStep[]) => steps.map((step) => step.option);
  if (yearsOn31August < 6) return options(PRESCHOOL_ORDER);
  if (yearsOn31August < 7) return [...options(COMPULSORY_ORDER), Option.DEFERRED];
  if (yearsOn31August < 15) return options(COMPULSORY_ORDER);
  if (yearsOn31August < 18) return [...options(COMPULSORY_ORDER), ...options(SENIOR_ORDER)];
  return options(SENIOR_ORDER);
}

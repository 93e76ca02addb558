import type { IsoDate } from '../age/iso-date.ts';
import type { CampaignProgramme } from '../codes/campaign-programme.ts';
import type { Informant } from '../codes/informant.ts';
import type { OrganisationKind } from '../codes/organisation-kind.ts';

/** The steps a programme may have. A diagnosis ends it and is never a step of screening itself. */
export const ProgrammeStepKind = {
  /** 初筛 */
  PRIMARY: 'PRIMARY',
  /** 复筛 */
  SECONDARY: 'SECONDARY',
  /** 复查 */
  RECHECK: 'RECHECK',
  DIAGNOSIS: 'DIAGNOSIS',
  FOLLOW_UP: 'FOLLOW_UP',
} as const;
export type ProgrammeStepKind = (typeof ProgrammeStepKind)[keyof typeof ProgrammeStepKind];

/** Where a sentence of a programme stands, and whether somebody has read it there. */
export interface Provenance {
  readonly document: string;
  readonly article: string;
  /** False for what is our proposal or was not seen in the document itself. */
  readonly verified: boolean;
}

export interface ProgrammeTool {
  /** `code@version` */
  readonly instrument: string;
  readonly informant: Informant;
}

export interface ProgrammeStep {
  readonly id: string;
  readonly kind: ProgrammeStepKind;
  /** Completed months: from, and up to but not including. */
  readonly ageMonths: { readonly from: number; readonly to: number };
  /** Age points in months, where the step has its own. */
  readonly nodes: readonly number[];
  readonly tools: readonly ProgrammeTool[];
  /** Who does it; any of them. */
  readonly sites: readonly OrganisationKind[];
  /** Months within which it follows the step before; null where the text gives no number. */
  readonly withinMonths: number | null;
  readonly source: Provenance;
}

/** A programme of screening as data: another edition is another object and never an edit of this one. */
export interface Programme {
  readonly code: CampaignProgramme;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: Provenance;
  readonly effectiveFrom: IsoDate;
  /** First day on which it no longer holds; null while it does. */
  readonly effectiveTo: IsoDate | null;
  /** Organisations whose roll it covers. */
  readonly rollKinds: readonly OrganisationKind[];
  readonly steps: readonly ProgrammeStep[];
}

export const programmeKey = (programme: Pick<Programme, 'code' | 'version'>): string =>
  `${programme.code}@${programme.version}`;

/** How small a number of people may be in a figure that is shown to whoever may not see those people. */
export interface SuppressionRule {
  readonly version: string;
  /** Figures from 1 to below this are withheld. */
  readonly floor: number;
  readonly effectiveFrom: string;
  readonly source: { readonly zh: string; readonly en: string };
  /** False while nobody with authority has confirmed it. */
  readonly verified: boolean;
}

/** 5 is the usual floor of health statistics; no Chinese norm was found, so it is a proposal. */
export const SMALL_CELLS: SuppressionRule = {
  version: 'SMALL-CELLS-1',
  floor: 5,
  effectiveFrom: '2026-01-01',
  source: {
    zh: '建议值，参照健康数据网络的通行下限（PEDSnet：5）',
    en: 'Proposal after the usual floor of health data networks (PEDSnet: 5)',
  },
  verified: false,
};

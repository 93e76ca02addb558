import type { CampaignBoardQuery } from '../../../graphql/generated/graphql.ts';

export type BoardRow = CampaignBoardQuery['campaignBoard'][number];

/** Columns of the board: the figure, the state its list has, and the figure it is a share of. */
export const BOARD_FIGURES = [
  { figure: 'onRoll', state: 'ALL', of: null },
  { figure: 'consented', state: 'CONSENTED', of: 'onRoll' },
  { figure: 'refused', state: 'REFUSED', of: 'onRoll' },
  { figure: 'noReply', state: 'NO_REPLY', of: 'onRoll' },
  { figure: 'replaced', state: 'REPLACED', of: 'onRoll' },
  { figure: 'done', state: 'DONE', of: 'onRoll' },
  { figure: 'toDo', state: 'TO_DO', of: 'onRoll' },
  { figure: 'untold', state: 'UNTOLD', of: 'done' },
  { figure: 'positive', state: 'POSITIVE', of: 'done' },
  { figure: 'referred', state: 'REFERRED', of: 'positive' },
  { figure: 'rechecked', state: 'RECHECKED', of: 'positive' },
  { figure: 'abnormal', state: 'ABNORMAL', of: 'positive' },
  { figure: 'diagnosed', state: 'DIAGNOSED', of: 'positive' },
  { figure: 'overdue', state: 'OVERDUE', of: 'positive' },
] as const;

export type BoardFigure = (typeof BOARD_FIGURES)[number]['figure'];
export type Figures = Readonly<Record<BoardFigure, number | null | undefined>>;

export type Place = {
  district?: string | undefined;
  school?: string | undefined;
  grade?: string | undefined;
  class?: string | undefined;
  state?: string | undefined;
};

/** The address of the pupils behind a figure. */
export function pupilsHref(campaignId: string, place: Place): string {
  const given = Object.entries(place).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/screening/campaigns/${campaignId}/pupils?${new URLSearchParams(given).toString()}`;
}

/** Where a row of the board stands, as its list is narrowed. */
export function placeOf(row: BoardRow): Place {
  if (row.level === 'DISTRICT') return { district: row.districtCode };
  if (row.level === 'SCHOOL') return { school: row.schoolId ?? undefined };
  return {
    school: row.schoolId ?? undefined,
    grade: row.grade ?? undefined,
    class: row.className ?? undefined,
  };
}

/** 0 to 1, or null where there is nothing to be a share of. */
export function shareOf(figures: Figures, { figure, of }: (typeof BOARD_FIGURES)[number]): number | null {
  const [part, whole] = [figures[figure], of === null ? null : figures[of]];
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
}

import type { IsoDate } from '../age/iso-date.ts';
import type { ConsentPurpose } from '../codes/consent-purpose.ts';
import { consentAge } from './consent-ages.ts';

export interface Notice {
  /** Pinned to every answer that was given to it, and never edited: a new text is a new version. */
  version: string;
  /** The rules for children under 14 are a document of their own (个人信息保护法 31). */
  readers: 'CHILD' | 'OLDER';
  effectiveFrom: IsoDate;
  source: string;
  verified: boolean;
  /**
   * What it replaces in substance, because purpose, method or kind of data changed: consent is asked anew (个人信息保护法 14). Absent where
   * only words changed: then what was given stands.
   */
  replaces?: {
    versions: readonly string[];
    /** To which purposes; absent: to all. */
    purposes?: readonly ConsentPurpose[];
    /** First day on which what was given to the earlier version no longer stands. */
    lapsesOn: IsoDate;
  };
}

/** Consents to an earlier version that are to be asked anew. */
export interface Replacement {
  version: string;
  by: string;
  purposes: readonly ConsentPurpose[] | null;
  lapsesOn: IsoDate;
}

/** The notices that were shown, newest last. Their wording is ours and has not been confirmed. */
export const NOTICES: readonly Notice[] = [
  {
    version: 'notice-2026.1',
    readers: 'OLDER',
    effectiveFrom: '2026-01-01',
    source: '个人信息保护法 17、29、30',
    verified: false,
  },
  {
    version: 'notice-2026.1-under-14',
    readers: 'CHILD',
    effectiveFrom: '2026-01-01',
    source: '个人信息保护法 31；网络数据安全管理条例 22',
    verified: false,
  },
];

let shown: readonly Notice[] = NOTICES;

/** Said once, at the start of an installation whose families were shown other notices than those of this house. */
export function showNotices(notices: readonly Notice[]): void {
  shown = notices;
}

/** The notice that is shown for a person on a day; before the first one, the first. */
export function noticeFor(birthDate: IsoDate, on: IsoDate, notices: readonly Notice[] = shown): Notice {
  const readers = consentAge(birthDate, on) === 'CHILD' ? 'CHILD' : 'OLDER';
  const mine = notices.filter((one) => one.readers === readers);
  return mine.findLast((one) => one.effectiveFrom <= on) ?? mine[0]!;
}

/** What has been replaced in substance by a day: from then on it is asked anew, and from `lapsesOn` it no longer stands. */
export function replacedOn(day: IsoDate, notices: readonly Notice[] = shown): Replacement[] {
  return notices
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .flatMap(({ version: by, replaces }) =>
      (replaces?.versions ?? []).map((version) => ({
        version,
        by,
        purposes: replaces?.purposes ?? null,
        lapsesOn: replaces!.lapsesOn,
      })),
    );
}

import type { IsoDate } from '../age/iso-date.ts';
import { consentAge } from './consent-ages.ts';

export interface Notice {
  /** Pinned to every answer that was given to it, and never edited: a new text is a new version. */
  version: string;
  /** The rules for children under 14 are a document of their own (个人信息保护法 31). */
  readers: 'CHILD' | 'OLDER';
  effectiveFrom: IsoDate;
  source: string;
  verified: boolean;
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

/** The notice that is shown for a person on a day; before the first one, the first. */
export function noticeFor(birthDate: IsoDate, on: IsoDate): Notice {
  const readers = consentAge(birthDate, on) === 'CHILD' ? 'CHILD' : 'OLDER';
  const mine = NOTICES.filter((one) => one.readers === readers);
  return mine.findLast((one) => one.effectiveFrom <= on) ?? mine[0]!;
}

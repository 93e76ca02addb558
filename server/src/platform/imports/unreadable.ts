import type { RefusalCode } from '@xingcheng/shared/refusals/index';
import { Refused } from '../graphql/refusal.js';
import { LIMITS } from '../readers/limits.js';
import { UnreadableCode as U, UnreadableFile } from '../readers/table.types.js';

export const FILE_TYPES = 'xlsx, csv, arff';

/** What a person can do about each way in which a file is unreadable. */
const SAID: Record<U, RefusalCode> = {
  [U.empty]: 'FILE_EMPTY',
  [U.oldFormat]: 'FILE_OLD_FORMAT',
  [U.locked]: 'FILE_LOCKED',
  [U.notATable]: 'FILE_TYPE',
  [U.wrongName]: 'FILE_NAME_WRONG',
  [U.tooLarge]: 'FILE_TOO_LARGE',
  [U.tooManyEntries]: 'FILE_SUSPICIOUS',
  [U.suspiciousCompression]: 'FILE_SUSPICIOUS',
  [U.sizeMismatch]: 'FILE_SUSPICIOUS',
  [U.doctype]: 'FILE_SUSPICIOUS',
  [U.externalLink]: 'FILE_HAS_LINKS',
  [U.activeContent]: 'FILE_HAS_PROGRAMS',
  [U.tooManyRows]: 'TOO_MANY_ROWS',
  [U.tooManyColumns]: 'FILE_TOO_WIDE',
  [U.tooManyCells]: 'FILE_TOO_WIDE',
  [U.cellTooLong]: 'CELL_TOO_LONG',
  [U.unknownEncoding]: 'FILE_ENCODING',
  [U.malformed]: 'FILE_UNREADABLE',
  [U.tooSlow]: 'FILE_TOO_SLOW',
};

export function refusalOf({ code }: UnreadableFile): Refused {
  const said = SAID[code];
  if (said === 'FILE_TYPE') return new Refused(said, 'file', { types: FILE_TYPES });
  if (said === 'TOO_MANY_ROWS') return new Refused(said, 'file', { max: LIMITS.rows - 1 });
  if (said === 'CELL_TOO_LONG') return new Refused(said, 'file', { max: LIMITS.cellLength });
  if (said === 'FILE_TOO_LARGE') return new Refused(said, 'file', { max: LIMITS.fileBytes / 1024 / 1024 });
  return new Refused(said, 'file');
}

/** Turns what a file is into what its sender reads. */
export async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableFile ? refusalOf(error) : error;
  }
}

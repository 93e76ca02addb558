import { LIMITS as READER_LIMITS } from '../readers/limits.js';
import { readTable } from '../readers/read-table.js';
import { UnreadableCode, UnreadableFile, type Cell, type Sheet } from '../readers/table.types.js';
import { Refused } from '../graphql/refusal.js';
import type { Problem } from './columns.js';

export const UPLOAD_MEGABYTES = 20;
/** One transaction holds them all (trust-and-usability D.4). */
export const MAX_ROWS = 50_000;
const NAMES = /\.(xlsx|csv|tsv|txt|arff)$/i;

export interface ReadFile {
  sheet: string;
  heads: readonly Cell[];
  rows: readonly Cell[][];
  problems: Problem[];
}

/** The table in a file, or the refusal a person understands. The first sheet with rows counts; more are pointed out. */
export async function readUpload(file: Buffer, name: string): Promise<ReadFile> {
  if (!NAMES.test(name)) throw new Refused('FILE_TYPE', 'file', { types: 'xlsx, csv, arff' });
  const sheets = (await read(file, name)).filter((sheet) => !sheet.hidden && sheet.rows.length > 0);
  const [first, ...others] = sheets;
  const [heads, ...rows] = first?.rows ?? [];
  if (!first || !heads || rows.length === 0) throw new Refused('FILE_EMPTY', 'file');
  if (rows.length > MAX_ROWS) throw new Refused('TOO_MANY_ROWS', 'file', { max: MAX_ROWS });
  return {
    sheet: first.name,
    heads,
    rows,
    problems: others.length > 0 ? [{ column: null, code: 'EXTRA_SHEET', params: { sheet: first.name } }] : [],
  };
}

async function read(file: Buffer, name: string): Promise<Sheet[]> {
  try {
    return await readTable(file, name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw refusalOf(error.code);
    throw error;
  }
}

const NOT_OURS: readonly UnreadableCode[] = [
  UnreadableCode.oldFormat,
  UnreadableCode.notATable,
  UnreadableCode.unknownEncoding,
];

function refusalOf(code: UnreadableCode): Refused {
  if (code === UnreadableCode.empty) return new Refused('FILE_EMPTY', 'file');
  if (NOT_OURS.includes(code)) return new Refused('FILE_TYPE', 'file', { types: 'xlsx, csv, arff' });
  if (code === UnreadableCode.tooManyRows || code === UnreadableCode.tooManyCells)
    return new Refused('TOO_MANY_ROWS', 'file', { max: Math.min(MAX_ROWS, READER_LIMITS.rows) });
  return new Refused('FILE_UNREADABLE', 'file');
}

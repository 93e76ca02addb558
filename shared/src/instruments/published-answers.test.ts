import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AQ10_CHILD_PUBLISHED } from './definitions/aq-10.ts';
import { QCHAT_10_PUBLISHED } from './definitions/qchat-10.ts';
import type { Instrument } from './instrument.ts';
import { score } from './score.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../../../shared/data/screening/${name}`, import.meta.url));
const here = existsSync(pathOf('aq10-child.arff'));
if (!here) console.warn('published screening answers are not beside the repository: their rows are skipped');

interface Row {
  readonly answers: Readonly<Record<string, string>>;
  readonly total: number;
  readonly positive: boolean;
}

const keyed = (cells: readonly string[]) =>
  Object.fromEntries(cells.map((cell, place) => [String(place + 1), cell.trim()]));
const cellsOf = (line: string) => line.match(/'[^']*'|[^,]+/g) ?? [];
const linesOf = (name: string) => readFileSync(pathOf(name), 'utf8').split(/\r?\n/);

function aqRows(): Row[] {
  const lines = linesOf('aq10-child.arff');
  return lines
    .slice(lines.indexOf('@data') + 1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = cellsOf(line);
      return { answers: keyed(cells.slice(0, 10)), total: Number(cells[17]), positive: cells.at(-1)?.trim() === 'YES' };
    });
}

function qchatRows(): Row[] {
  return linesOf('qchat10-toddler.csv')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split(',');
      return { answers: keyed(cells.slice(1, 11)), total: Number(cells[12]), positive: cells.at(-1)?.trim() === 'Yes' };
    });
}

function wrongRows(instrument: Instrument, rows: readonly Row[]): string[] {
  return rows.flatMap((row, index) => {
    const result = score(instrument, { answers: row.answers });
    const same = result.total === row.total && (result.outcome === 'POSITIVE') === row.positive;
    return same ? [] : [`row ${index + 1}: ${result.total} ${result.outcome}, published ${row.total} ${row.positive}`];
  });
}

describe.skipIf(!here)('published answers score to their published totals and classes', () => {
  test('AQ-10 child: 292 rows, class from 7', () => {
    const rows = aqRows();
    expect(rows).toHaveLength(292);
    expect(wrongRows(AQ10_CHILD_PUBLISHED, rows)).toEqual([]);
  });

  test('Q-CHAT-10 toddlers: 1,054 rows, class from 4', () => {
    const rows = qchatRows();
    expect(rows).toHaveLength(1054);
    expect(wrongRows(QCHAT_10_PUBLISHED, rows)).toEqual([]);
  });
});

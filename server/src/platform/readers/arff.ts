import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile, type Cell, type CellKind, type OpenSheet } from './table.types.js';
import { decodeText } from './text-encoding.js';

type Attribute = { name: string; kind: CellKind };

/** Weka's format: the attributes become the header row, '?' an empty cell. Cohorts are small: read at once. */
export function openArff(file: Buffer): OpenSheet {
  const attributes: Attribute[] = [];
  const header: Cell[] = [];
  const rows: Cell[][] = [header];
  let name = '';
  let inData = false;
  for (const [index, raw] of decodeText(file)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) continue;
    if (inData) rows.push(dataRow(line, index + 1, attributes));
    else if (/^@data\b/i.test(line)) inData = true;
    else if (/^@relation\b/i.test(line)) name = unquoted(line.slice('@relation'.length).trim());
    else if (/^@attribute\b/i.test(line)) {
      const attribute = attributeOf(line, index + 1);
      attributes.push(attribute);
      header.push({ value: attribute.name, kind: 'text', row: index + 1, column: attributes.length });
    } else throw new UnreadableFile(UnreadableCode.malformed, `line ${index + 1}`);
    if (rows.length > LIMITS.rows) throw new UnreadableFile(UnreadableCode.tooManyRows);
  }
  if (!inData || attributes.length === 0) throw new UnreadableFile(UnreadableCode.notATable);
  return {
    name,
    share: () => 1,
    async *rows() {
      yield rows;
    },
  };
}

function attributeOf(line: string, row: number): Attribute {
  const [, name, type] = /^@attribute\s+('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\S+)\s+(.+)$/i.exec(line) ?? [];
  if (name === undefined || type === undefined) throw new UnreadableFile(UnreadableCode.malformed, `line ${row}`);
  return { name: unquoted(name), kind: kindOf(type) };
}

function kindOf(type: string): CellKind {
  if (/^(numeric|real|integer)\b/i.test(type)) return 'number';
  return /^date\b/i.test(type) ? 'date' : 'text';
}

function dataRow(line: string, row: number, attributes: Attribute[]): Cell[] {
  const values = valuesOf(line);
  // The sparse form {index value, …} is not meant for people and is not accepted.
  if (line.startsWith('{') || values.length !== attributes.length) {
    throw new UnreadableFile(UnreadableCode.malformed, `line ${row}: ${values.length} values`);
  }
  return attributes.map(({ kind }, i) => {
    const value = values[i] ?? '?';
    if (value.length > LIMITS.cellLength) throw new UnreadableFile(UnreadableCode.cellTooLong, `line ${row}`);
    return { value: value === '?' ? null : unquoted(value), kind, row, column: i + 1 };
  });
}

const valuesOf = (line: string): string[] =>
  [...line.matchAll(/\s*('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^,]*?)\s*(?:,|$)/g)]
    .filter((match, i) => match[0] !== '' || i === 0)
    .map((match) => match[1] ?? '');

function unquoted(text: string): string {
  const quote = text[0];
  if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote) return text;
  return text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

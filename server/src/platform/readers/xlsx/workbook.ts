import { posix } from 'node:path';
import { UnreadableCode, UnreadableFile } from '../table.types.js';
import type { Archive } from './archive.js';
import { visitXml } from './xml.js';

export type WorkbookSheet = { name: string; hidden: boolean; part: string };
export type Workbook = { sheets: WorkbookSheet[]; sharedStrings: string; styles: string; from1904: boolean };

type Relation = { type: string; part: string };

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelations(archive, '');
  const part = [...root.values()].find((r) => r.type === 'officeDocument')?.part;
  if (part === undefined || !part.endsWith('.xml')) throw new UnreadableFile(UnreadableCode.notATable);
  const relations = await readRelations(archive, part);
  const partOf = (type: string): string => [...relations.values()].find((r) => r.type === type)?.part ?? '';
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await visitXml(await archive.open(part), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attributes['r:id'] ?? '');
      // Charts on a sheet of their own hold no rows.
      if (relation?.type !== 'worksheet') return;
      sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part: relation.part,
      });
    },
  });
  if (sheets.length === 0) throw new UnreadableFile(UnreadableCode.notATable);
  return { sheets, from1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function readRelations(archive: Archive, source: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(source);
  const part = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  if (!archive.has(part)) return relations;
  await visitXml(await archive.open(part), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      // A link in a cell is only text to us; anything else from outside could change what we read.
      if (TargetMode === 'External' && type !== 'hyperlink') throw new UnreadableFile(UnreadableCode.externalLink);
      relations.set(Id, { type, part: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target) });
    },
  });
  return relations;
}

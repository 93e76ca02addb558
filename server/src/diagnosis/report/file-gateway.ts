import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { generationOf, openCell, sealCell } from '../../platform/crypto/cell.js';
import { openText, sealText } from '../../platform/crypto/file.js';
import type { Keys } from '../../platform/crypto/keys.js';
import type { ReportGateway, ReportMessage } from './gateway.js';

const placeOf = (id: string) => ({ table: 'diagnosis_report', column: 'outbox', rowId: id });
const fileOf = (folder: string, id: string) => path.join(folder, `${id}.xcreport`);

/**
 * For a house without a line to the authority: one sealed file for each message, for whoever carries the outbox on. The message's
 * id is its name, so that a second try finds the first one's file and leaves it.
 */
export function fileGateway(folder: string): ReportGateway {
  return {
    name: 'file',
    deliver: async (message, keys) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(folder, message.id);
      if (existsSync(file)) return { receiptNumber: null };
      const { content, keyCell } = sealText(keys, placeOf(message.id), JSON.stringify(message));
      const half = `${file}.part`;
      const handle = await open(half, 'w', 0o600);
      try {
        await handle.writeFile(`${keyCell.toString('base64')}\n${content.toString('base64')}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(half, file);
      return { receiptNumber: null };
    },
  };
}

/** The sealed keys of the outbox's files, each brought under the generation in force; answers with how many of each generation there are then. */
export function resealOutbox(folder: string, keys: Keys | null): Map<number, number> {
  const counts = new Map<number, number>();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xcreport')) : [];
  for (const name of names) {
    const file = path.join(folder, name);
    const [line = '', content = ''] = readFileSync(file, 'utf8').split('\n');
    let keyCell: Buffer = Buffer.from(line, 'base64');
    if (keys && generationOf(keyCell) < keys.cells.sealing.number) {
      const place = placeOf(path.basename(name, '.xcreport'));
      keyCell = sealCell(keys, place, openCell(keys, place, keyCell));
      writeFileSync(`${file}.part`, `${keyCell.toString('base64')}\n${content}\n`, { mode: 0o600, flush: true });
      renameSync(`${file}.part`, file);
    }
    const number = generationOf(keyCell);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The message behind a file of the outbox; throws when it was changed or sealed by another house. */
export function readOutboxFile(folder: string, id: string, keys: Keys): ReportMessage {
  const [keyCell, content] = readFileSync(fileOf(folder, id), 'utf8').split('\n');
  const sealed = {
    keyCell: Buffer.from(keyCell ?? '', 'base64'),
    content: Buffer.from(content ?? '', 'base64'),
  };
  return JSON.parse(openText(keys, placeOf(id), sealed)) as ReportMessage;
}

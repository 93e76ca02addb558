import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile } from '../table.types.js';

export type Archive = { has(name: string): boolean; names: string[]; open(name: string): Promise<Readable> };

/** Everything is judged by the central directory before a single byte is unpacked. */
export async function openArchive(file: Buffer): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    // Archives that lie about these sizes are stopped while they unpack.
    zip = await fromBufferPromise(file, { validateEntrySizes: true });
    if (zip.entryCount > LIMITS.zipEntries) throw new UnreadableFile(UnreadableCode.tooManyEntries);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      judge(entry, total);
      if (entries.has(entry.fileName)) throw new UnreadableFile(UnreadableCode.malformed, 'the same part twice');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asUnreadable(error);
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async open(name) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableFile(UnreadableCode.notATable, `no ${name}`);
      return zip.openReadStreamPromise(entry).catch((error: unknown) => Promise.reject(asUnreadable(error)));
    },
  };
}

function judge(entry: Entry, total: number): void {
  if (entry.isEncrypted()) throw new UnreadableFile(UnreadableCode.oldFormat, 'locked with a password');
  if (entry.uncompressedSize > LIMITS.entryBytes || total > LIMITS.totalBytes) {
    throw new UnreadableFile(UnreadableCode.tooLarge, entry.fileName);
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > LIMITS.ratioMattersFromBytes && ratio > LIMITS.compressionRatio) {
    throw new UnreadableFile(UnreadableCode.suspiciousCompression, entry.fileName);
  }
  if (entry.fileName.startsWith('xl/externalLinks/')) throw new UnreadableFile(UnreadableCode.externalLink);
}

export function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  const lied = /too (many|few) bytes|not enough bytes|size mismatch/i.test(message);
  return new UnreadableFile(lied ? UnreadableCode.sizeMismatch : UnreadableCode.malformed, message);
}

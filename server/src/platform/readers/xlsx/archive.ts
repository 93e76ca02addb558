import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile } from '../table.types.js';

export type Archive = {
  has(name: string): boolean;
  /** Bytes of a part once unpacked, as the directory claims and the unpacking enforces. */
  sizeOf(name: string): number;
  open(name: string): Promise<Readable>;
};

/** Programs, controls and documents inside the document: no roster needs them. */
const ACTIVE = /(^|\/)(vbaProject\.bin|activeX\/|embeddings\/|ctrlProps\/|customUI\/)/i;

/** Everything is judged by the central directory before a single byte is unpacked. */
export async function openArchive(file: Buffer): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    // Archives that lie about these sizes are stopped while they unpack.
    zip = await fromBufferPromise(file, { validateEntrySizes: true });
    if (zip.entryCount > LIMITS.zipEntries) throw new UnreadableFile(UnreadableCode.tooManyEntries);
    // Spreadsheet programs write none; who does hides something behind the archive.
    if (zip.comment.length > 0) throw new UnreadableFile(UnreadableCode.malformed, 'a comment behind the archive');
    let total = 0;
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      judge(entry, total);
      packed += entry.compressedSize;
      // Parts that overlap are unpacked many times from the same bytes.
      if (packed > file.length) throw new UnreadableFile(UnreadableCode.suspiciousCompression, 'parts overlap');
      if (entries.has(entry.fileName)) throw new UnreadableFile(UnreadableCode.malformed, 'the same part twice');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asUnreadable(error);
  }
  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async open(name) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableFile(UnreadableCode.notATable, `no ${name}`);
      return zip.openReadStreamPromise(entry).catch((error: unknown) => Promise.reject(asUnreadable(error)));
    },
  };
}

function judge(entry: Entry, total: number): void {
  if (entry.isEncrypted()) throw new UnreadableFile(UnreadableCode.locked);
  if (entry.uncompressedSize > LIMITS.entryBytes || total > LIMITS.totalBytes) {
    throw new UnreadableFile(UnreadableCode.tooLarge, entry.fileName);
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > LIMITS.ratioMattersFromBytes && ratio > LIMITS.compressionRatio) {
    throw new UnreadableFile(UnreadableCode.suspiciousCompression, entry.fileName);
  }
  if (ACTIVE.test(entry.fileName)) throw new UnreadableFile(UnreadableCode.activeContent, entry.fileName);
  if (entry.fileName.startsWith('xl/externalLinks/')) throw new UnreadableFile(UnreadableCode.externalLink);
}

export function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  const lied = /too (many|few) bytes|not enough bytes|size mismatch/i.test(message);
  return new UnreadableFile(lied ? UnreadableCode.sizeMismatch : UnreadableCode.malformed, message);
}

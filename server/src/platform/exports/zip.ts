import { once } from 'node:events';
import { createDeflateRaw, crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = { name: string; data: Buffer | string } | PackedPart;

/** A part that is compressed already. */
export type PackedPart = { name: string; packed: Buffer; size: number; crc: number };

/** Compresses a part piece by piece: a sheet of a million rows is never in memory as a whole. */
export async function packPart(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<PackedPart> {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => packed.push(piece));
  const done = once(deflate, 'end');
  let [size, crc] = [0, 0];
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await done;
  return { name, packed: Buffer.concat(packed), size, crc };
}

function packed(part: ZipPart): PackedPart {
  if ('packed' in part) return part;
  const data = Buffer.from(part.data);
  return { name: part.name, packed: deflateRawSync(data), size: data.length, crc: crc32(data) };
}

// 1 January 1980, the first day a zip can name: the same content gives the same bytes.
const DATE = 0x21;
const UTF8_NAMES = 0x800;

/** An archive in memory, of parts that are small or compressed already. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { packed: body, size, crc } = packed(part);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, name);
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, index, Buffer.from('PK\u0005\u0006'), end]);
}

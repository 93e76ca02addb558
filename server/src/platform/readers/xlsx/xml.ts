import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { UnreadableCode, UnreadableFile } from '../table.types.js';
import { asUnreadable } from './archive.js';

export type Attributes = Record<string, string>;
export type XmlVisitor = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
};

// Some programs prefix every element (x:row); the names themselves are unmistakable.
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Streams one part of the workbook past the visitor, and says after each piece how many bytes have passed. */
export async function* passXml(stream: Readable, visitor: XmlVisitor): AsyncGenerator<number> {
  const parser = new SaxesParser();
  // Nothing in a workbook needs one, and entity bombs need nothing else.
  parser.on('doctype', () => {
    throw new UnreadableFile(UnreadableCode.doctype);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => visitor.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => visitor.close?.(local(tag.name)));
  parser.on('text', (text) => visitor.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let passed = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      passed += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      yield passed;
    }
    parser.write(decoder.decode()).close();
    yield passed;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    stream.destroy();
  }
}

export async function visitXml(stream: Readable, visitor: XmlVisitor): Promise<void> {
  const pieces = passXml(stream, visitor);
  for (let piece = await pieces.next(); !piece.done;) piece = await pieces.next();
}

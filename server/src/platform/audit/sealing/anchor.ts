import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Head } from './head.js';

/** A second place for signed heads, outside the database: what is missing at the end of the chain shows here. */
export interface Anchor {
  read(): Promise<Head[]>;
  append(heads: readonly Head[]): Promise<void>;
}

/** One head a line in `audit/heads.jsonl`; only ever appended to. Copy it where the administrator of this machine cannot write. */
export function fileAnchor(dataFolder: string): Anchor {
  const file = path.join(dataFolder, 'audit', 'heads.jsonl');
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      // A line that a power cut tore has no line end; its head is in the database and is appended again.
      return text
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Head);
    },
    async append(heads) {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      try {
        // Begins with a line end, so that a torn line before it stays alone.
        await handle.appendFile(heads.map((head) => `\n${JSON.stringify(head)}`).join('') + '\n');
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

let chosen: Anchor | null = null;

/** Where this server anchors; null where it has no folder of its own, such as in a test. */
export function chooseAnchor(anchor: Anchor | null): void {
  chosen = anchor;
}

export const chosenAnchor = (): Anchor | null => chosen;

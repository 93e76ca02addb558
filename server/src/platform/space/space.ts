import { open, rm, stat, statfs } from 'node:fs/promises';
import type { Log } from '../logging.js';
import { SPACE } from './space.data.js';

export interface Measure {
  free: number;
  total: number;
}

export interface SpaceParts {
  /** Bytes that may still be written where the database lies. */
  measure(): Promise<Measure>;
  /** Makes or deletes the reserve file. */
  reserve: { keep(bytes: number): Promise<void>; release(): Promise<void> };
  log: Log;
}

interface Bound {
  share: number;
  least: number;
  most: number;
}

const below = ({ share, least, most }: Bound, total: number): number => Math.max(least, Math.min(share * total, most));

/** Whether there is room to change anything. One per server; without one there is always room. */
export class Space {
  #readOnly = false;
  #ready = true;
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking = Promise.resolve();

  constructor(private readonly parts: SpaceParts) {}

  /** Mutations are refused with MAINTENANCE, and jobs wait. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Resolves as soon as something may be changed. */
  async room(): Promise<void> {
    if (this.#readOnly) await new Promise<void>((go) => this.#waiting.push(go));
  }

  async look(): Promise<void> {
    const { measure, reserve, log } = this.parts;
    const { free, total } = await measure();
    const low = below(SPACE.readOnly, total);
    const reserved = Math.min(SPACE.reserve.share * total, SPACE.reserve.most);
    const said = { freeMb: Math.round(free / 1e6), readOnlyBelowMb: Math.round(low / 1e6) };
    this.#ready = free >= below(SPACE.notReady, total);
    if (!this.#readOnly && free < low) {
      this.#readOnly = true;
      log.error(said, 'the disk is nearly full: read-only until there is space again');
      await reserve.release();
    } else if (this.#readOnly && free >= low + 2 * reserved) {
      // More than the reserve gave and will take again, or the two would take turns.
      this.#readOnly = false;
      log.info(said, 'there is space again: changes go on');
      for (const go of this.#waiting.splice(0)) go();
    }
    if (!this.#readOnly && free >= low + 2 * reserved) await reserve.keep(reserved);
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#looking = this.#looking
        .then(() => this.look())
        .catch((error: Error) => this.parts.log.error({ err: error.message }, 'free space was not measured'));
    }, SPACE.lookEveryMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    // A job that waits for room is let go: it ends with the server and is done again.
    for (const go of this.#waiting.splice(0)) go();
    await this.#looking;
  }
}

const PART = Buffer.alloc(4 * 1024 * 1024);

/** The space of the disk that holds a folder. */
export function spaceOf(dataFolder: string, log: Log): Space {
  // Beside the cluster, as its password file: inside, a backup would take it along.
  const file = `${dataFolder}.reserve`;
  return new Space({
    log,
    measure: async () => {
      const { bavail, blocks, bsize } = await statfs(dataFolder);
      return { free: bavail * bsize, total: blocks * bsize };
    },
    reserve: {
      async keep(bytes) {
        const there = await stat(file).catch(() => null);
        if (there && there.size >= bytes - PART.length) return;
        // Written out, because a file that is only declared long holds no space.
        const out = await open(file, 'w', 0o600);
        try {
          for (let at = 0; at + PART.length <= bytes; at += PART.length) await out.write(PART);
        } finally {
          await out.close();
        }
      },
      release: () => rm(file, { force: true }),
    },
  });
}

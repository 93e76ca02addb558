import { suiteKey, type Suite, type SuiteKey } from './suites.js';

/** A data key: everything that was sealed while it was in force opens with it. */
export interface Generation {
  /** 1 to 255; a byte of each cell. */
  readonly number: number;
  readonly head: Buffer;
  readonly key: SuiteKey;
}

/** The data keys this server holds. Changed in place when the database knows of a new one (`keyring.ts`). */
export interface Generations {
  /** The one that seals. */
  sealing: Generation;
  readonly known: Map<number, Generation>;
}

export function generation(number: number, suite: Suite, secret: Buffer): Generation {
  if (!Number.isInteger(number) || number < 1 || number > 255)
    throw new RangeError(`A key generation is a number from 1 to 255, not ${number}.`);
  return { number, head: Buffer.from([suite, number]), key: suiteKey(suite, secret) };
}

import { expect, test } from 'vitest';
import { INSTRUMENTS } from './catalogue.ts';
import { instrumentKey } from './instrument.ts';
import { hasWords } from './note-words.ts';

test.each(INSTRUMENTS.map((one) => [instrumentKey(one), one] as const))(
  '%s tells its source, licence and open parts in Chinese and in English',
  (_, { source, licence, unverifiedParts = [] }) => {
    for (const note of [source, licence.evidence, ...unverifiedParts]) expect(hasWords(note), note).toBe(true);
  },
);

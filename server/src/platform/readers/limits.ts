const MIB = 1024 * 1024;

/**
 * What a spreadsheet program can produce. Rows are read as a stream, so that size costs time and not memory;
 * what is kept in memory (shared strings, merged ranges, blanks between far cells) has limits of its own.
 */
export const LIMITS = {
  fileBytes: 160 * MIB,
  zipEntries: 2000,
  /** A million rows of a roster with its texts inline are 800 MB of XML. */
  entryBytes: 1024 * MIB,
  totalBytes: 1200 * MIB,
  compressionRatio: 200,
  /** Small parts (styles, themes) may be very repetitive without harm. */
  ratioMattersFromBytes: 64 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  cells: 24_000_000,
  /** Cells nobody wrote, between and before those somebody did; a row may have some. */
  blanks: 1_000_000,
  blanksInRow: 256,
  sharedBytes: 400 * MIB,
  mergedBytes: 8 * MIB,
  cellLength: 32_767,
  /** One line of a csv, with everything in it. */
  lineLength: 1_000_000,
} as const;

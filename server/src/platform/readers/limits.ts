const MIB = 1024 * 1024;

/** What a spreadsheet program can produce, and no more than this process can hold. */
export const LIMITS = {
  fileBytes: 64 * MIB,
  zipEntries: 2000,
  entryBytes: 400 * MIB,
  totalBytes: 600 * MIB,
  compressionRatio: 200,
  /** Small parts (styles, themes) may be very repetitive without harm. */
  ratioMattersFromBytes: 64 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  cellLength: 32_767,
} as const;

import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';

/** A column a room understands, and the heads under which people send it. */
export interface ImportColumn {
  key: string;
  zh: string;
  en: string;
  /** Other heads it is known by; compared without blanks, signs and case. */
  guesses: readonly string[];
  required: boolean;
  /** The column must be there, but a row may leave its cell empty. */
  mayBeEmpty?: boolean;
  /** Never shown again outside the file, not even to the one who sent it. */
  sensitive?: boolean;
}

/** A choice that concerns the whole file, such as the version of an instrument. */
export interface ImportOption {
  key: string;
  zh: string;
  en: string;
  required: boolean;
  choices: readonly { value: string; zh: string; en: string }[];
}

/** `column` is the file's own, counted from 1; null for the row or the file as a whole. */
export interface Problem {
  column: number | null;
  code: RefusalCode;
  params?: RefusalParams;
}

/** Key of our column → number of theirs, counted from 1. */
export type Mapping = Readonly<Record<string, number>>;

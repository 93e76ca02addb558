/**
 * What a printed document may consist of: a small closed vocabulary, so that every notice, slip and decision of the house
 * looks the same and a room only says what stands in it. Documents are Chinese: people in China sign them.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  /** Labels and values in two columns. A missing value prints as a line to be filled in by hand. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string | null])[] }
  /** `widths` in shares of the page; equal without them. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; widths?: readonly number[] }
  /** Places to sign, each with a date line. */
  | { kind: 'sign'; places: readonly string[] }
  /** Scissors: what follows is torn off and stays with the family. */
  | { kind: 'cut'; text: string }
  /** A new page for the next addressee, with its own title and number: a batch is one file, a page each. */
  | { kind: 'page'; title: string; number: string | null }
  /** Small print: sources, where to ask. */
  | { kind: 'note'; text: string };

export interface Sheet {
  /** Also the file's name. */
  title: string;
  /** Who issues it: the organisation's full name. */
  issuer: string;
  /** The document's own number or the record's, for whoever files paper. */
  number: string | null;
  /** Ids of the persons it tells about: each has a line of their own in the trail. Empty where nobody is named. */
  about: readonly string[];
  /** Rows that do not fit one page repeat their head on the next. */
  parts: readonly Part[];
  landscape?: boolean;
}

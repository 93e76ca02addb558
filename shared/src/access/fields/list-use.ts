/** A field that a filter, an order, a figure or a column leads to: of the list's own rows, or `Record.field`. */
export type FieldName = string;

/** Open to fewer than may ask for the list: whoever lacks the right is refused by the name of the filter. */
export interface Narrower {
  readonly narrower: FieldName;
  /** Only for values like this. */
  readonly when?: RegExp;
}
export type Lead = FieldName | Narrower;

/** What a root field of the contract uses fields for besides showing them. What has the name of a field of its rows leads to it. */
export interface ListUse {
  /** The record its rows are. */
  readonly of: string;
  /** Arguments and properties of its filter that are no field of the row. An empty list names the record or the day itself. */
  readonly filter?: Readonly<Record<string, readonly Lead[]>>;
  /** The order of its rows, first to last; a leading `-` is descending. */
  readonly order?: readonly string[];
  /** A second order, where it has one. */
  readonly otherOrder?: readonly string[];
  /** Columns of an order that are no field of the row. */
  readonly orderedBy?: Readonly<Record<string, readonly FieldName[]>>;
  /** What its figures are counted by. */
  readonly groups?: readonly FieldName[];
  /** The export with the same rows. */
  readonly export?: string;
  /** Columns of the export that are no field of the row. */
  readonly columns?: Readonly<Record<string, readonly FieldName[]>>;
}

/** A whole number is looked for as such, by whoever matches persons; letters and characters are a beginning of the name. */
export const WHOLE_NATIONAL_ID = /^\s*\d{17}[\dXx]\s*$/;
export const WHOLE_PHONE = /^\s*1\d{10}\s*$/;

import type { Action } from '../actions.ts';

/** What one may do with a field of a record. */
export const FieldUse = { READ: 'read', FILTER: 'filter', SORT: 'sort', GROUP: 'group', EXPORT: 'export' } as const;
export type FieldUse = (typeof FieldUse)[keyof typeof FieldUse];
export const FIELD_USES = Object.values(FieldUse);

/** To whom a use is open: whoever's role may do the action at all, everybody signed in, everybody, or nobody. */
export type Right = Action | 'signed-in' | 'anyone' | 'nobody';
/** Any of these rights is enough. */
export type Rights = Right | readonly Right[];

/**
 * The rule of one field. A reader without `read` gets null or an empty list in its place. What is not said follows from the field
 * before it: the uses from `read`, `read` from the record.
 */
export type FieldRule = Readonly<Partial<Record<FieldUse, Rights>>> & {
  /** Filtered by what this reader is shown, never by what is stored: nobody finds by it what he does not see. */
  readonly asShown?: true;
};

/** The rule of a record: who reads it, and the fields that differ. */
export interface RecordRule {
  readonly read: Rights;
  readonly fields: Readonly<Record<string, FieldRule>>;
}

export const record = (read: Rights, fields: Readonly<Record<string, FieldRule>> = {}): RecordRule => ({
  read,
  fields,
});

/** Records without a field that differs. */
export const records = (read: Rights, ...names: readonly string[]): Record<string, RecordRule> =>
  Object.fromEntries(names.map((name) => [name, record(read)]));

/** The same exception for several fields. */
export const alike = (names: readonly string[], rule: FieldRule): Record<string, FieldRule> =>
  Object.fromEntries(names.map((name) => [name, rule]));

/** A part of it is shown to everybody; what it stands for is looked for by whoever matches persons, and never sorted or counted by. */
export const MASKED: FieldRule = { filter: 'person.match', sort: 'nobody', group: 'nobody' };

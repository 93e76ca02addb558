/** Ids in the order rows were made, as UUIDv7 would be: `kind` keeps tables apart. */
export const idOf = (kind: number, n: number): string =>
  `0190000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** The same in SQL. */
export const sqlId = (kind: number, n: string): string =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

export const KIND = {
  person: 1,
  school: 2,
  centre: 3,
  account: 4,
  membership: 5,
  caseFile: 6,
  row: 7,
  campaign: 8,
  /** Health centres and hospitals. */
  health: 9,
} as const;

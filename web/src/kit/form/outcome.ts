/** The three answers a mutation may give; the web never parses a message. */
export type Refusal = { __typename?: 'Refusal'; code: string; field?: string | null; message: string };

export type StaleField = { name: string; yours?: string | null; current?: string | null };
export type StaleVersion = {
  __typename?: 'StaleVersion';
  message: string;
  changedBy?: string | null;
  changedAt?: string | null;
  fields: readonly StaleField[];
};

export type Outcome = { __typename?: string };
export type Done<O extends Outcome> = Exclude<O, { __typename?: 'Refusal' } | { __typename?: 'StaleVersion' }>;

export const isRefusal = (outcome: object): outcome is Refusal =>
  '__typename' in outcome && outcome.__typename === 'Refusal';

export const isStale = (outcome: object): outcome is StaleVersion =>
  '__typename' in outcome && outcome.__typename === 'StaleVersion';

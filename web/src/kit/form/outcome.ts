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

/** Which of the answers it is. */
export function kindOf(outcome: Outcome): string | undefined {
  const { __typename: kind } = outcome;
  return kind;
}

export const isRefusal = (outcome: Outcome): outcome is Refusal => kindOf(outcome) === 'Refusal';

export const isStale = (outcome: Outcome): outcome is StaleVersion => kindOf(outcome) === 'StaleVersion';

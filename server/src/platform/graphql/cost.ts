import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { LatelyUsed } from '../lately-used.js';
import { PAGE_LIMIT } from './page.js';

/** One request may cost as much as five full pages of a hundred rows with two hundred values each. */
export const COST_LIMIT = 100_000;
/** A list without pages, such as the guardians of a person: what it holds on an ordinary day. */
const LIST = 10;
const PAGE = 50;

/**
 * What a field costs: itself, and what is asked below it as often as it may come. A page multiplies by its size, a list
 * by ten; the `nodes` of a page were counted with the page. A rule that adds fields up sees one row where there are a hundred.
 */
const byRows: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (getNamedType(field.type).name.endsWith('Page')) {
    const { first } = args as { first?: unknown };
    const rows = typeof first === 'number' ? Math.min(Math.max(first, 1), PAGE_LIMIT) : PAGE;
    return 1 + rows * childComplexity;
  }
  const list = isListType(getNullableType(field.type)) && !type.name.endsWith('Page');
  return 1 + (list ? LIST : 1) * childComplexity;
};

interface Asked {
  document: DocumentNode;
  queryHash: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
}

/**
 * Counted with the variables' values: a cost rule that runs before them misses `first: $n` (trust-and-usability 0.3).
 * Only numbers and truth values change the cost, so the same document with the same ones is counted once.
 */
export function costRule(schema: GraphQLSchema): (asked: Asked) => number {
  const known = new LatelyUsed<number>(1_000);
  return ({ document, queryHash, operationName, variables }) => {
    const plain = Object.entries(variables).filter(([, value]) => ['number', 'boolean'].includes(typeof value));
    const key = `${queryHash}|${operationName ?? ''}|${JSON.stringify(plain)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const named = operationName ? { operationName } : {};
    const cost = countedOrRefused(() =>
      getComplexity({ schema, query: document, variables, estimators: [byRows], ...named }),
    );
    if (key.length < 1_000) known.set(key, cost);
    return cost;
  };
}

/** Variables that do not fit the contract, or more parts than can be counted, are the sender's mistake and not a fault of ours. */
function countedOrRefused(count: () => number): number {
  try {
    return count();
  } catch {
    throw new GraphQLError('This request does not fit the contract.', { extensions: { code: 'BAD_REQUEST' } });
  }
}

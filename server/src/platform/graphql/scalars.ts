import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function day(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw new GraphQLError('A date is written as YYYY-MM-DD.');
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
    throw new GraphQLError('This day does not exist.');
  return value;
}

/** A calendar day without time or zone. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A calendar day of the city (Asia/Shanghai), written YYYY-MM-DD.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
  parseValue: day,
  parseLiteral: (node: ValueNode) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): Date {
  const parsed = typeof value === 'string' ? new Date(value) : null;
  if (!parsed || Number.isNaN(parsed.getTime())) throw new GraphQLError('A time is written as an ISO 8601 instant.');
  return parsed;
}

/** An instant. PostgreSQL's own text form is accepted on the way out. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, written as ISO 8601 with milliseconds.',
  serialize: (value) =>
    (value instanceof Date
      ? value
      : new Date(
          String(value)
            .replace(' ', 'T')
            .replace(/([+-]\d{2})$/, '$1:00'),
        )
    ).toISOString(),
  parseValue: instant,
  parseLiteral: (node: ValueNode) => instant(node.kind === Kind.STRING ? node.value : null),
});

/** Free-form data whose shape is told by a field beside it. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Structured data whose shape another field names, such as the answers to an instrument version.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: () => {
    throw new GraphQLError('Structured data is sent as a variable.');
  },
});

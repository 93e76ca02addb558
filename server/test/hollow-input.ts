import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType } from 'graphql';

const NOBODY = '01920000-0000-7000-8000-000000000000';

/** An input that fits the schema and means nothing: every word empty, every number impossible, every id unknown. */
export function hollow(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [hollow(bare.ofType as GraphQLInputType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, hollow(field.type)]),
    );
  if (!isScalarType(bare)) throw new TypeError(`no hollow value for ${String(type)}`);
  return { ID: NOBODY, Int: -1, Float: -1, Boolean: false, LocalDate: '1800-01-01', JSONObject: {} }[bare.name] ?? '';
}

const VERDICT = `__typename
  ... on Refusal { code field message details { code field message } }
  ... on StaleVersion { code message changedAt fields { name yours current } }`;

/** The document and variables that send a command with this input. */
export function command(
  field: GraphQLField<unknown, unknown>,
  given?: unknown,
): { document: string; variables: object } {
  const [argument] = field.args as readonly (GraphQLArgument | undefined)[];
  if (!argument) return { document: `mutation { ${field.name} { ${VERDICT} } }`, variables: {} };
  const { name, type } = argument;
  return {
    document: `mutation($${name}: ${String(type)}) { ${field.name}(${name}: $${name}) { ${VERDICT} } }`,
    variables: { [name]: given ?? hollow(type) },
  };
}

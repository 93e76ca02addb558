import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { checkAsked, checkRule } from '../access/index.js';
import { guardRoots } from '../platform/graphql/guard-roots.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { rememberRules } from '../platform/graphql/validation.js';
import { wrongFields } from './fields/wrong-fields.js';
import { noteSeen } from './looks/note-seen.js';
import { wrongLooks } from './looks/wrong-looks.js';
import { rooms } from './rooms.js';

/** The contract, from every room's resolvers; each root field is guarded by the rule it names. */
export function createSchema(): GraphQLSchema {
  const resolvers = rooms.flatMap((room) => [...(room.resolvers ?? [])]) as unknown as NonEmptyArray<new () => object>;
  const schema = buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: { forbidUnknownValues: false, stopAtFirstError: false },
    validateFn: undefined,
  } as Parameters<typeof buildSchemaSync>[0]);
  rememberRules();
  const wrong = wrongFields(
    schema,
    rooms.flatMap((room) => [...(room.exports ?? [])]),
  );
  if (wrong.length > 0) throw new Error(`The list of fields does not hold:\n${wrong.join('\n')}`);
  const unseen = wrongLooks(schema);
  if (unseen.length > 0) throw new Error(`The list of looks does not hold:\n${unseen.join('\n')}`);
  return guardRoots(schema, checkRule, checkAsked, noteSeen);
}

export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

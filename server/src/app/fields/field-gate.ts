import { coerceInputValue, getNamedType, isInputObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { checkAsked, openColumns, type Ctx } from '../../access/index.js';
import { LOOKS } from '../looks/looks.js';
import { personsIn } from '../looks/note-seen.js';
import type { FieldGate } from '../../platform/http/exports.js';

/** Files take what the contract's list takes, in the same shape, and nothing else. */
export function fieldGate(schema: GraphQLSchema): FieldGate<Ctx> {
  const known = new Map<string, ReadonlyMap<string, GraphQLInputType>>();
  return {
    wrongIn(list, filter) {
      const takes = known.get(list) ?? takenBy(schema, list);
      known.set(list, takes);
      for (const [name, value] of Object.entries(filter)) {
        const type = takes.get(name);
        if (!type) return name;
        if (value === null) continue;
        let wrong = false;
        coerceInputValue(value, type, () => {
          wrong = true;
        });
        if (wrong) return name;
      }
      return null;
    },
    checkAsked,
    openColumns,
    personsIn(list, rows) {
      const look = LOOKS[list];
      return look?.kind === 'list' ? personsIn(rows, look.about) : [];
    },
  };
}

function takenBy(schema: GraphQLSchema, list: string): ReadonlyMap<string, GraphQLInputType> {
  const args = schema.getQueryType()?.getFields()[list]?.args ?? [];
  return new Map(
    args
      .filter(({ name }) => name !== 'first' && name !== 'after')
      .flatMap(({ name, type }) => {
        const named = getNamedType(type);
        return isInputObjectType(named)
          ? Object.values(named.getFields()).map((field) => [field.name, field.type] as const)
          : [[name, type] as const];
      }),
  );
}

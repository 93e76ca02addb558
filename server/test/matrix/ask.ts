import type { Action } from '@xingcheng/shared/access/actions';
import {
  execute,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  type DocumentNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { checkRule, type Actor, type Ctx } from '../../src/access/index.js';
import { makeCtx } from '../../src/app/context.js';
import { rooms } from '../../src/app/rooms.js';
import { readAll } from '../../src/platform/graphql/page.js';
import { Refused } from '../../src/platform/graphql/refusal.js';
import { fromDatabase } from '../../src/platform/graphql/results.js';
import type { TestApi } from '../api.js';
import { hollow } from '../hollow-input.js';
import { INPUTS } from './inputs.js';
import type { State, Verdict } from './relations.js';
import type { MatrixRule } from './rules.js';
import type { World } from './world.js';

type Field = GraphQLField<unknown, unknown>;

export interface Question {
  rule: MatrixRule;
  operation: string;
  /** The action a service token would be given for it. */
  action: Action;
  ask(actor: Actor | null, state: State): Promise<Verdict>;
}

/** One operation, ready to be asked by anybody about any state of the record. Nothing of what a command does is kept. */
export function questionOf(api: TestApi, world: World, rule: MatrixRule, operation: string): Question {
  const { schema } = api.app;
  const list = rooms.flatMap((room) => [...(room.exports ?? [])]).find((one) => `${one.name}.csv` === operation);
  const query = schema.getQueryType()?.getFields()[operation];
  const mutation = schema.getMutationType()?.getFields()[operation];
  const field = query ?? mutation;
  if (!field && !list) throw new Error(`no operation is called ${operation}`);
  const document = field && documentOf(field, mutation ? 'mutation' : 'query');
  const send = async (ctx: Ctx, state: State): Promise<unknown> => {
    if (!field || !document) return await exported(ctx, list!);
    const variableValues = valuesOf(field, world, state);
    return await execute({ schema, document, contextValue: ctx, variableValues });
  };
  return {
    rule,
    operation,
    action: (list?.rule ?? field!.extensions['may']) as Action,
    ask: async (actor, state) => {
      const answer = await unkept(api, actor, (ctx) => send(ctx, state));
      const told = JSON.stringify(answer);
      if (/"SIGN_IN_REQUIRED"/.test(told)) return 'auth';
      if (/"NOT_ALLOWED"/.test(told)) return 'deny';
      if (rule.about === 'list' || rule.about === 'party')
        return told.includes(world.personId) || told.includes(world.name) ? 'allow' : 'notfound';
      if (rule.about === 'role') return 'allow';
      // Out of reach is told exactly as what does not exist: the same words for the same question about nobody.
      return told === (await asAbout(api, actor, send)) ? 'notfound' : 'allow';
    },
  };
}

const asAbout = async (api: TestApi, actor: Actor | null, send: (ctx: Ctx, state: State) => Promise<unknown>) =>
  JSON.stringify(await unkept(api, actor, (ctx) => send(ctx, 'absent')));

async function exported(ctx: Ctx, list: NonNullable<(typeof rooms)[number]['exports']>[number]): Promise<unknown> {
  checkRule(ctx, list.rule);
  return await readAll(ctx, list.select(ctx, {}), list.orderBy);
}

/** Runs it as the API would and takes back what it wrote. */
async function unkept(api: TestApi, actor: Actor | null, work: (ctx: Ctx) => Promise<unknown>): Promise<unknown> {
  const em = api.orm.em.fork();
  em.commit = () => em.rollback();
  const ctx = makeCtx(api.app.parts, { actor, em });
  try {
    return plain(await work(ctx));
  } catch (error) {
    if (error instanceof Refused) return { code: error.code };
    throw error;
  }
}

/** The answer with its refusals as codes; anything else that went wrong is no verdict. */
function plain(answer: unknown): unknown {
  const { data, errors } = (answer ?? {}) as { data?: unknown; errors?: GraphQLError[] };
  if (!errors) return data ?? answer;
  return { data, errors: errors.map((error) => codeOf(error)) };
}

function codeOf(error: GraphQLError): object {
  const cause = fromDatabase(error.originalError);
  if (cause instanceof Refused) return { code: cause.code };
  throw error.originalError ?? error;
}

export function documentOf(field: Field, kind: 'query' | 'mutation', depth = 3): DocumentNode {
  const given = field.args.filter((one) => isNonNullType(one.type) || WANTED.includes(one.name));
  const declared = given.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const passed = given.map((one) => `${one.name}: $${one.name}`).join(', ');
  const selection =
    kind === 'mutation'
      ? '{ __typename ... on Refusal { code field } ... on StaleVersion { code } }'
      : select(getNamedType(field.type), depth);
  return parse(
    `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
  );
}

/** Arguments that are given though they may be left out. */
const WANTED = ['first'];

/** Everything a type tells without being asked further. */
function select(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields())
    .filter((field) => !field.args.some((one) => isNonNullType(one.type)))
    .map((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return field.name;
      return depth > 0 ? `${field.name} ${select(inner, depth - 1)}` : '';
    });
  return `{ __typename ${parts.join(' ')} }`;
}

function valuesOf(field: Field, world: World, state: State): Record<string, unknown> {
  const personId = { living: world.personId, merged: world.mergedId, absent: world.absentId }[state];
  return Object.fromEntries(
    field.args.map((argument) => {
      if (argument.name === 'first') return [argument.name, 100];
      const type = getNullableType(argument.type);
      if (isInputObjectType(type)) {
        const of = personId && type.getFields()['personId'] ? { personId } : { id: personId };
        return [
          argument.name,
          isNonNullType(argument.type) ? { ...(hollow(type) as object), ...of, ...INPUTS[field.name] } : null,
        ];
      }
      if (argument.name === 'id' && field.name === 'organisation') return [argument.name, world.jobOrganisationId];
      return [argument.name, ['id', 'personId'].includes(argument.name) ? personId : hollow(argument.type)];
    }),
  );
}

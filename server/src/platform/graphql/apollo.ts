import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  execute,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Server } from 'node:http';
import { forgetNoted, writeNoted } from '../audit/noted.js';
import type { PlatformCtx } from '../ctx.js';
import { LatelyUsed } from '../lately-used.js';
import { namesIn, noteAsked } from './asked.js';
import { COST_LIMIT, costRule } from './cost.js';
import { maskError } from './errors.js';
import { evenTimePlugin } from './even-time.js';
import { Refused } from './refusal.js';

/** The rules' own way is to throw out of the validation, which Apollo answers as a fault of ours; or not to say a word. */
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** The closed posture of trust-and-usability B.1: the same whatever NODE_ENV says. */
export function createApollo(
  schema: GraphQLSchema,
  httpServer: Server,
  spend: Spend,
): ApolloServer<PlatformCtx & BaseContext> {
  return new ApolloServer<PlatformCtx & BaseContext>({
    gateway: {
      // A gateway of our own is Apollo's hook for another executor (decision 0004).
      load: async () => ({ executor: createExecutor(schema) }),
      onSchemaLoadOrUpdate: (listen) => {
        listen({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Counted with fragments laid out: a chain of fragments that each name the next one twice doubles at every link.
    maxRecursiveSelections: 1_000,
    parseOptions: { maxTokens: 3_000 },
    validationOptions: { maxErrors: 5 },
    validationRules: [
      maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: false, ...reporting }),
      maxAliasesRule({ n: 30, allowList: ['__typename'], ...reporting }),
      maxDirectivesRule({ n: 20, ...reporting }),
    ],
    formatError: (formatted) => formatted,
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      maskingPlugin,
      costPlugin(schema, spend),
      evenTimePlugin,
    ],
  });
}

/** What one account or address may spend; false when it has spent enough for now. */
export type Spend = (ctx: PlatformCtx, cost: number) => boolean;

const costPlugin = (schema: GraphQLSchema, spend: Spend): ApolloServerPlugin<PlatformCtx & BaseContext> => {
  const costOf = costRule(schema);
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation, queryHash, contextValue }) => {
        const { operationName, variables = {} } = request;
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
          throw badRequest('There are no subscriptions here.');
        requireValues(schema, operation, variables);
        const cost = costOf({ document, queryHash, operationName, variables });
        if (cost > COST_LIMIT) throw badRequest('This request asks for too much at once.');
        if (!spend(contextValue, cost)) throw new Refused('TOO_MANY_REQUESTS', null, { seconds: 60 });
      },
    }),
  };
};

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

/** Stops at the tenth wrong value: the compiled execution would gather a sentence for each of a hundred thousand. */
function requireValues(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  given: Record<string, unknown>,
): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], given, { maxErrors: MOST_ERRORS });
  if (errors) throw new GraphQLError('A value does not fit.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** More of them tell the sender nothing new, and a list of a hundred thousand wrong values would be answered with as many sentences. */
const MOST_ERRORS = 10;
/** What Apollo answers with 500 when a plugin says it. */
const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 200,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  TOO_MANY_REQUESTS: 429,
};

/** Masks with the request's own language and id, which `formatError` cannot know. */
const maskingPlugin: ApolloServerPlugin<PlatformCtx & BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors, contextValue }) => {
      if (response.body.kind !== 'single' || !errors?.length) return;
      const shown = errors
        .slice(0, MOST_ERRORS)
        .map((error) => maskError(error, contextValue).toJSON() as GraphQLFormattedError);
      response.body.singleResult.errors = shown;
      const known = shown.map((one) => STATUS[String(one.extensions?.['code'])]).find(Boolean);
      if (known) response.http.status = known;
    },
  }),
};

/** Queries run compiled; mutations run one root field after the other, each in its own transaction. */
export function createExecutor(schema: GraphQLSchema): GatewayExecutor {
  const compiled = new LatelyUsed<{ query: CompiledQuery; names: ReadonlySet<string> }>(1_000);
  return async ({ document, request, queryHash, operationName, operation, context }) => {
    const variables = (request.variables ?? {}) as Record<string, unknown>;
    if (operation.operation !== OperationTypeNode.QUERY) {
      noteAsked(context as PlatformCtx, namesIn(document));
      return await execute({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
        operationName: operationName ?? null,
      });
    }
    const key = `${queryHash}|${operationName ?? ''}`;
    const known = compiled.get(key) ?? {
      query: compile(schema, document, operationName ?? undefined),
      names: namesIn(document),
    };
    compiled.set(key, known);
    noteAsked(context as PlatformCtx, known.names);
    const result = await known.query.query(undefined, context, variables);
    // Who was shown something is written down before the answer leaves; nothing is shown by an answer that holds nothing.
    if (result.data) await writeNoted(context as PlatformCtx);
    else forgetNoted(context as PlatformCtx);
    return result;
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery {
  const query = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(query))
    throw new GraphQLError('This document cannot be executed.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  return query as CompiledQuery;
}

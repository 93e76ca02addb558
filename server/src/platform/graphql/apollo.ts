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
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { Server } from 'node:http';
import type { PlatformCtx } from '../ctx.js';
import { namesIn, noteAsked } from './asked.js';
import { maskError } from './errors.js';

/** The closed posture of trust-and-usability B.1: the same whatever NODE_ENV says. */
export function createApollo(schema: GraphQLSchema, httpServer: Server): ApolloServer<PlatformCtx & BaseContext> {
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
    parseOptions: { maxTokens: 3_000 },
    validationRules: [
      maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: false, propagateOnRejection: true }),
      maxAliasesRule({ n: 30, allowList: ['__typename'], propagateOnRejection: true }),
      maxDirectivesRule({ n: 20, propagateOnRejection: true }),
    ],
    formatError: (formatted) => formatted,
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      maskingPlugin,
      costPlugin(schema),
    ],
  });
}

const COST_LIMIT = 1_000;

/**
 * Counted with the variables' values: a cost rule that runs before them misses `first: $n` (trust-and-usability 0.3).
 * Only numbers change the cost, so the same document with the same numbers is counted once.
 */
const costPlugin = (schema: GraphQLSchema): ApolloServerPlugin<PlatformCtx & BaseContext> => {
  const known = new Map<string, number>();
  const estimators = [simpleEstimator({ defaultComplexity: 1 })];
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, queryHash }) => {
        const { operationName, variables = {} } = request;
        const numbers = JSON.stringify(variables, (_key, value: unknown) => (typeof value === 'string' ? '' : value));
        const key = `${queryHash}|${operationName ?? ''}|${numbers}`;
        const named = operationName ? { operationName } : {};
        const cost = known.get(key) ?? getComplexity({ schema, query: document, variables, estimators, ...named });
        if (known.size < 1_000 && key.length < 1_000) known.set(key, cost);
        if (cost > COST_LIMIT)
          throw new GraphQLError('This request asks for too much at once.', { extensions: { code: 'BAD_REQUEST' } });
      },
    }),
  };
};

/** Masks with the request's own language and id, which `formatError` cannot know. */
const maskingPlugin: ApolloServerPlugin<PlatformCtx & BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors, contextValue }) => {
      if (response.body.kind !== 'single' || !errors?.length) return;
      const shown = errors.map((error) => maskError(error, contextValue).toJSON() as GraphQLFormattedError);
      response.body.singleResult.errors = shown;
      if (shown.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) response.http.status = 200;
    },
  }),
};

/** Queries run compiled; mutations run one root field after the other, each in its own transaction. */
export function createExecutor(schema: GraphQLSchema): GatewayExecutor {
  const compiled = new Map<string, { query: CompiledQuery; names: ReadonlySet<string> }>();
  return async ({ document, request, queryHash, operationName, operation, context }) => {
    const variables = (request.variables ?? {}) as Record<string, unknown>;
    if (operation.operation !== OperationTypeNode.QUERY) {
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
    if (compiled.size < 1_000) compiled.set(key, known);
    noteAsked(context as PlatformCtx, known.names);
    return await known.query.query(undefined, context, variables);
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery {
  const query = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(query))
    throw new GraphQLError('This document cannot be executed.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  return query as CompiledQuery;
}

// The generated files name this package; Apollo Client brings the same types, which keeps it out of our dependencies.
declare module '@graphql-typed-document-node/core' {
  import type { DocumentNode } from 'graphql';

  export interface DocumentTypeDecoration<Result, Variables> {
    __apiType?: (variables: Variables) => Result;
  }
  export interface TypedDocumentNode<Result = Record<string, unknown>, Variables = Record<string, unknown>>
    extends DocumentNode, DocumentTypeDecoration<Result, Variables> {}
  export type ResultOf<T> = T extends DocumentTypeDecoration<infer Result, infer _Variables> ? Result : never;
  export type VariablesOf<T> = T extends DocumentTypeDecoration<infer _Result, infer Variables> ? Variables : never;
}

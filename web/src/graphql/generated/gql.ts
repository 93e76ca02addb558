/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query FindOrganisations($filter: OrganisationFilterInput) {\n    organisations(first: 30, filter: $filter) {\n      nodes {\n        id\n        name\n        areaName\n      }\n    }\n  }\n": typeof types.FindOrganisationsDocument,
    "\n  query Colleagues($organisationId: ID, $roles: [String!]) {\n    staffToChoose(organisationId: $organisationId, roles: $roles) {\n      id\n      name\n      role\n      organisationId\n      organisationName\n    }\n  }\n": typeof types.ColleaguesDocument,
    "\n  query Me {\n    me {\n      ...MeFacts\n    }\n  }\n": typeof types.MeDocument,
    "\n  fragment MeFacts on Me {\n    id\n    name\n    role\n    language\n    now\n    abilities\n    organisation {\n      id\n      name\n      kind\n      areaCode\n    }\n    memberships {\n      id\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n": typeof types.MeFactsFragmentDoc,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        ...MeFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      __typename\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchMembership($id: ID!) {\n    switchMembership(id: $id) {\n      __typename\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SwitchMembershipDocument,
    "\n  query Areas {\n    managementAreas {\n      code\n      name\n      nameEn\n    }\n  }\n": typeof types.AreasDocument,
};
const documents: Documents = {
    "\n  query FindOrganisations($filter: OrganisationFilterInput) {\n    organisations(first: 30, filter: $filter) {\n      nodes {\n        id\n        name\n        areaName\n      }\n    }\n  }\n": types.FindOrganisationsDocument,
    "\n  query Colleagues($organisationId: ID, $roles: [String!]) {\n    staffToChoose(organisationId: $organisationId, roles: $roles) {\n      id\n      name\n      role\n      organisationId\n      organisationName\n    }\n  }\n": types.ColleaguesDocument,
    "\n  query Me {\n    me {\n      ...MeFacts\n    }\n  }\n": types.MeDocument,
    "\n  fragment MeFacts on Me {\n    id\n    name\n    role\n    language\n    now\n    abilities\n    organisation {\n      id\n      name\n      kind\n      areaCode\n    }\n    memberships {\n      id\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n": types.MeFactsFragmentDoc,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        ...MeFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      __typename\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchMembership($id: ID!) {\n    switchMembership(id: $id) {\n      __typename\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SwitchMembershipDocument,
    "\n  query Areas {\n    managementAreas {\n      code\n      name\n      nameEn\n    }\n  }\n": types.AreasDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindOrganisations($filter: OrganisationFilterInput) {\n    organisations(first: 30, filter: $filter) {\n      nodes {\n        id\n        name\n        areaName\n      }\n    }\n  }\n"): (typeof documents)["\n  query FindOrganisations($filter: OrganisationFilterInput) {\n    organisations(first: 30, filter: $filter) {\n      nodes {\n        id\n        name\n        areaName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues($organisationId: ID, $roles: [String!]) {\n    staffToChoose(organisationId: $organisationId, roles: $roles) {\n      id\n      name\n      role\n      organisationId\n      organisationName\n    }\n  }\n"): (typeof documents)["\n  query Colleagues($organisationId: ID, $roles: [String!]) {\n    staffToChoose(organisationId: $organisationId, roles: $roles) {\n      id\n      name\n      role\n      organisationId\n      organisationName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      ...MeFacts\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      ...MeFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MeFacts on Me {\n    id\n    name\n    role\n    language\n    now\n    abilities\n    organisation {\n      id\n      name\n      kind\n      areaCode\n    }\n    memberships {\n      id\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MeFacts on Me {\n    id\n    name\n    role\n    language\n    now\n    abilities\n    organisation {\n      id\n      name\n      kind\n      areaCode\n    }\n    memberships {\n      id\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        ...MeFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        ...MeFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchMembership($id: ID!) {\n    switchMembership(id: $id) {\n      __typename\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchMembership($id: ID!) {\n    switchMembership(id: $id) {\n      __typename\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Areas {\n    managementAreas {\n      code\n      name\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  query Areas {\n    managementAreas {\n      code\n      name\n      nameEn\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
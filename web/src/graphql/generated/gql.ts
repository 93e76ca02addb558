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
    "\n  fragment CaseFacts on CaseRow {\n    id\n    caseFileId\n    number\n    name\n    sex\n    birthDate\n    areaName\n    status\n    stages\n    ownerOrganisation\n    ownerName\n    openedOn\n    nextDueOn\n    nextTask\n    version\n  }\n": typeof types.CaseFactsFragmentDoc,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilterInput) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...CaseFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CasesDocument,
    "\n  fragment HandoverFacts on Handover {\n    id\n    personId\n    personName\n    fromName\n    toName\n    status\n    reason\n    offeredOn\n    openMoves {\n      move\n      needsReason\n      blockedBy\n    }\n  }\n": typeof types.HandoverFactsFragmentDoc,
    "\n  fragment CaseHeadFacts on CaseDetail {\n    id\n    abilities {\n      open\n      assign\n      handOver\n      note\n    }\n    caseFile {\n      ...CaseFacts\n    }\n    stages {\n      stage\n      enteredOn\n      leftOn\n    }\n    team {\n      organisationName\n      name\n      reason\n      since\n    }\n    handovers {\n      ...HandoverFacts\n    }\n  }\n": typeof types.CaseHeadFactsFragmentDoc,
    "\n  query Case($personId: ID!) {\n    case(personId: $personId) {\n      ...CaseHeadFacts\n    }\n    person(id: $personId) {\n      because\n      abilities {\n        reveal\n      }\n      person {\n        id\n        name\n        sex\n        birthDate\n        nationalIdMasked\n        areaName\n        streetName\n        schoolName\n        className\n      }\n    }\n  }\n": typeof types.CaseDocument,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": typeof types.OpenCaseDocument,
    "\n  mutation AssignOwner($input: AssignOwnerInput!) {\n    assignOwner(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": typeof types.AssignOwnerDocument,
    "\n  query HandoversToAnswer {\n    handoversToAnswer {\n      ...HandoverFacts\n    }\n  }\n": typeof types.HandoversToAnswerDocument,
    "\n  mutation OfferHandover($input: OfferHandoverInput!) {\n    offerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": typeof types.OfferHandoverDocument,
    "\n  mutation AnswerHandover($input: AnswerHandoverInput!) {\n    answerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": typeof types.AnswerHandoverDocument,
    "\n  query CaseCounts {\n    open: cases(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    withoutOwner: cases(first: 1, filter: { status: \"OPEN\", withoutOwner: true }) {\n      totalCount\n    }\n    overdueCases: cases(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    openTasks: tasks(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    overdueTasks: tasks(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    ours: tasks(first: 1, filter: { status: \"OPEN\", owner: \"ORGANISATION\" }) {\n      totalCount\n    }\n    handoversToAnswer {\n      id\n    }\n  }\n": typeof types.CaseCountsDocument,
    "\n  fragment TaskFacts on Task {\n    id\n    personId\n    personName\n    birthDate\n    chapter\n    kind\n    status\n    dueOn\n    openedOn\n    organisationName\n    accountName\n    source\n    version\n  }\n": typeof types.TaskFactsFragmentDoc,
    "\n  query Tasks($first: Int, $after: String, $filter: TaskFilterInput) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TaskFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  mutation SettleTask($input: SettleTaskInput!) {\n    settleTask(input: $input) {\n      __typename\n      ... on Task {\n        ...TaskFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": typeof types.SettleTaskDocument,
    "\n  query LifeTimeline($personId: ID!, $first: Int, $after: String) {\n    timeline(personId: $personId, first: $first, after: $after) {\n      nodes {\n        id\n        chapter\n        kind\n        happenedOn\n        endsOn\n        lasts\n        facts\n        byName\n        byOrganisation\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LifeTimelineDocument,
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
    "\n  fragment CaseFacts on CaseRow {\n    id\n    caseFileId\n    number\n    name\n    sex\n    birthDate\n    areaName\n    status\n    stages\n    ownerOrganisation\n    ownerName\n    openedOn\n    nextDueOn\n    nextTask\n    version\n  }\n": types.CaseFactsFragmentDoc,
    "\n  query Cases($first: Int, $after: String, $filter: CaseFilterInput) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...CaseFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CasesDocument,
    "\n  fragment HandoverFacts on Handover {\n    id\n    personId\n    personName\n    fromName\n    toName\n    status\n    reason\n    offeredOn\n    openMoves {\n      move\n      needsReason\n      blockedBy\n    }\n  }\n": types.HandoverFactsFragmentDoc,
    "\n  fragment CaseHeadFacts on CaseDetail {\n    id\n    abilities {\n      open\n      assign\n      handOver\n      note\n    }\n    caseFile {\n      ...CaseFacts\n    }\n    stages {\n      stage\n      enteredOn\n      leftOn\n    }\n    team {\n      organisationName\n      name\n      reason\n      since\n    }\n    handovers {\n      ...HandoverFacts\n    }\n  }\n": types.CaseHeadFactsFragmentDoc,
    "\n  query Case($personId: ID!) {\n    case(personId: $personId) {\n      ...CaseHeadFacts\n    }\n    person(id: $personId) {\n      because\n      abilities {\n        reveal\n      }\n      person {\n        id\n        name\n        sex\n        birthDate\n        nationalIdMasked\n        areaName\n        streetName\n        schoolName\n        className\n      }\n    }\n  }\n": types.CaseDocument,
    "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": types.OpenCaseDocument,
    "\n  mutation AssignOwner($input: AssignOwnerInput!) {\n    assignOwner(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": types.AssignOwnerDocument,
    "\n  query HandoversToAnswer {\n    handoversToAnswer {\n      ...HandoverFacts\n    }\n  }\n": types.HandoversToAnswerDocument,
    "\n  mutation OfferHandover($input: OfferHandoverInput!) {\n    offerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": types.OfferHandoverDocument,
    "\n  mutation AnswerHandover($input: AnswerHandoverInput!) {\n    answerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": types.AnswerHandoverDocument,
    "\n  query CaseCounts {\n    open: cases(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    withoutOwner: cases(first: 1, filter: { status: \"OPEN\", withoutOwner: true }) {\n      totalCount\n    }\n    overdueCases: cases(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    openTasks: tasks(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    overdueTasks: tasks(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    ours: tasks(first: 1, filter: { status: \"OPEN\", owner: \"ORGANISATION\" }) {\n      totalCount\n    }\n    handoversToAnswer {\n      id\n    }\n  }\n": types.CaseCountsDocument,
    "\n  fragment TaskFacts on Task {\n    id\n    personId\n    personName\n    birthDate\n    chapter\n    kind\n    status\n    dueOn\n    openedOn\n    organisationName\n    accountName\n    source\n    version\n  }\n": types.TaskFactsFragmentDoc,
    "\n  query Tasks($first: Int, $after: String, $filter: TaskFilterInput) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TaskFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  mutation SettleTask($input: SettleTaskInput!) {\n    settleTask(input: $input) {\n      __typename\n      ... on Task {\n        ...TaskFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n": types.SettleTaskDocument,
    "\n  query LifeTimeline($personId: ID!, $first: Int, $after: String) {\n    timeline(personId: $personId, first: $first, after: $after) {\n      nodes {\n        id\n        chapter\n        kind\n        happenedOn\n        endsOn\n        lasts\n        facts\n        byName\n        byOrganisation\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LifeTimelineDocument,
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
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseFacts on CaseRow {\n    id\n    caseFileId\n    number\n    name\n    sex\n    birthDate\n    areaName\n    status\n    stages\n    ownerOrganisation\n    ownerName\n    openedOn\n    nextDueOn\n    nextTask\n    version\n  }\n"): (typeof documents)["\n  fragment CaseFacts on CaseRow {\n    id\n    caseFileId\n    number\n    name\n    sex\n    birthDate\n    areaName\n    status\n    stages\n    ownerOrganisation\n    ownerName\n    openedOn\n    nextDueOn\n    nextTask\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases($first: Int, $after: String, $filter: CaseFilterInput) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...CaseFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Cases($first: Int, $after: String, $filter: CaseFilterInput) {\n    cases(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...CaseFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HandoverFacts on Handover {\n    id\n    personId\n    personName\n    fromName\n    toName\n    status\n    reason\n    offeredOn\n    openMoves {\n      move\n      needsReason\n      blockedBy\n    }\n  }\n"): (typeof documents)["\n  fragment HandoverFacts on Handover {\n    id\n    personId\n    personName\n    fromName\n    toName\n    status\n    reason\n    offeredOn\n    openMoves {\n      move\n      needsReason\n      blockedBy\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseHeadFacts on CaseDetail {\n    id\n    abilities {\n      open\n      assign\n      handOver\n      note\n    }\n    caseFile {\n      ...CaseFacts\n    }\n    stages {\n      stage\n      enteredOn\n      leftOn\n    }\n    team {\n      organisationName\n      name\n      reason\n      since\n    }\n    handovers {\n      ...HandoverFacts\n    }\n  }\n"): (typeof documents)["\n  fragment CaseHeadFacts on CaseDetail {\n    id\n    abilities {\n      open\n      assign\n      handOver\n      note\n    }\n    caseFile {\n      ...CaseFacts\n    }\n    stages {\n      stage\n      enteredOn\n      leftOn\n    }\n    team {\n      organisationName\n      name\n      reason\n      since\n    }\n    handovers {\n      ...HandoverFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($personId: ID!) {\n    case(personId: $personId) {\n      ...CaseHeadFacts\n    }\n    person(id: $personId) {\n      because\n      abilities {\n        reveal\n      }\n      person {\n        id\n        name\n        sex\n        birthDate\n        nationalIdMasked\n        areaName\n        streetName\n        schoolName\n        className\n      }\n    }\n  }\n"): (typeof documents)["\n  query Case($personId: ID!) {\n    case(personId: $personId) {\n      ...CaseHeadFacts\n    }\n    person(id: $personId) {\n      because\n      abilities {\n        reveal\n      }\n      person {\n        id\n        name\n        sex\n        birthDate\n        nationalIdMasked\n        areaName\n        streetName\n        schoolName\n        className\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenCase($input: OpenCaseInput!) {\n    openCase(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignOwner($input: AssignOwnerInput!) {\n    assignOwner(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignOwner($input: AssignOwnerInput!) {\n    assignOwner(input: $input) {\n      __typename\n      ... on CaseDetail {\n        ...CaseHeadFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HandoversToAnswer {\n    handoversToAnswer {\n      ...HandoverFacts\n    }\n  }\n"): (typeof documents)["\n  query HandoversToAnswer {\n    handoversToAnswer {\n      ...HandoverFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OfferHandover($input: OfferHandoverInput!) {\n    offerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OfferHandover($input: OfferHandoverInput!) {\n    offerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerHandover($input: AnswerHandoverInput!) {\n    answerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerHandover($input: AnswerHandoverInput!) {\n    answerHandover(input: $input) {\n      __typename\n      ... on Handover {\n        ...HandoverFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseCounts {\n    open: cases(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    withoutOwner: cases(first: 1, filter: { status: \"OPEN\", withoutOwner: true }) {\n      totalCount\n    }\n    overdueCases: cases(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    openTasks: tasks(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    overdueTasks: tasks(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    ours: tasks(first: 1, filter: { status: \"OPEN\", owner: \"ORGANISATION\" }) {\n      totalCount\n    }\n    handoversToAnswer {\n      id\n    }\n  }\n"): (typeof documents)["\n  query CaseCounts {\n    open: cases(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    withoutOwner: cases(first: 1, filter: { status: \"OPEN\", withoutOwner: true }) {\n      totalCount\n    }\n    overdueCases: cases(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    openTasks: tasks(first: 1, filter: { status: \"OPEN\" }) {\n      totalCount\n    }\n    overdueTasks: tasks(first: 1, filter: { status: \"OPEN\", overdue: true }) {\n      totalCount\n    }\n    ours: tasks(first: 1, filter: { status: \"OPEN\", owner: \"ORGANISATION\" }) {\n      totalCount\n    }\n    handoversToAnswer {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskFacts on Task {\n    id\n    personId\n    personName\n    birthDate\n    chapter\n    kind\n    status\n    dueOn\n    openedOn\n    organisationName\n    accountName\n    source\n    version\n  }\n"): (typeof documents)["\n  fragment TaskFacts on Task {\n    id\n    personId\n    personName\n    birthDate\n    chapter\n    kind\n    status\n    dueOn\n    openedOn\n    organisationName\n    accountName\n    source\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($first: Int, $after: String, $filter: TaskFilterInput) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TaskFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($first: Int, $after: String, $filter: TaskFilterInput) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TaskFacts\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettleTask($input: SettleTaskInput!) {\n    settleTask(input: $input) {\n      __typename\n      ... on Task {\n        ...TaskFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SettleTask($input: SettleTaskInput!) {\n    settleTask(input: $input) {\n      __typename\n      ... on Task {\n        ...TaskFacts\n      }\n      ... on Refusal {\n        code\n        field\n        message\n      }\n      ... on StaleVersion {\n        message\n        changedBy\n        changedAt\n        fields {\n          name\n          yours\n          current\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LifeTimeline($personId: ID!, $first: Int, $after: String) {\n    timeline(personId: $personId, first: $first, after: $after) {\n      nodes {\n        id\n        chapter\n        kind\n        happenedOn\n        endsOn\n        lasts\n        facts\n        byName\n        byOrganisation\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LifeTimeline($personId: ID!, $first: Int, $after: String) {\n    timeline(personId: $personId, first: $first, after: $after) {\n      nodes {\n        id\n        chapter\n        kind\n        happenedOn\n        endsOn\n        lasts\n        facts\n        byName\n        byOrganisation\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
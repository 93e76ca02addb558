import { graphql } from '../../graphql/generated/index.ts';

export const AccountFacts = graphql(`
  fragment AccountFacts on Account {
    id
    username
    name
    roles
    lastSeenAt
    disabledAt
    lockedUntil
    secondFactorSince
    passwordChangedAt
    checkDueOn
    checkOverdue
    version
  }
`);

export const AccountsQuery = graphql(`
  query Accounts($first: Int, $after: String, $filter: AccountFilterInput) {
    accounts(first: $first, after: $after, filter: $filter) {
      nodes {
        ...AccountFacts
      }
      totalCount
      totalIsMore
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const SetAccountDisabledMutation = graphql(`
  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {
    setAccountDisabled(input: $input) {
      __typename
      ... on Account {
        ...AccountFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        fields {
          name
        }
      }
    }
  }
`);

export const AuditQuery = graphql(`
  query Audit($first: Int, $after: String, $filter: AuditFilterInput) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        at
        accountName
        role
        organisationName
        deed
        subjectType
        subjectId
        purpose
        system
        requestId
        changes
        personId
        address
        device
        session
        sealedAs
      }
      totalCount
      totalIsMore
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AuditSealQuery = graphql(`
  query AuditSeal {
    auditSeal {
      sealedUpTo
      sealedUntil
      signedUpTo
      signedAt
      waiting
    }
  }
`);

export const AuditVerdictQuery = graphql(`
  query AuditVerdict {
    auditVerdict {
      whole
      sealedUpTo
      badSeq
      fault
    }
  }
`);

import { graphql } from '../../graphql/generated/index.ts';

export const DisposalFacts = graphql(`
  fragment DisposalFacts on Disposal {
    id
    personId
    personName
    status
    category
    way
    years
    ruleSource
    ruleVerified
    keptUntil
    proposedByName
    proposedAt
    proposalNote
    decidedByName
    decidedAt
    decisionNote
    endedAt
    stoppedBecause
    certificateId
    version
  }
`);

export const DisposalsQuery = graphql(`
  query Disposals($first: Int, $after: String, $filter: DisposalFilterInput) {
    disposals(first: $first, after: $after, filter: $filter) {
      totalCount
      totalIsMore
      nodes {
        ...DisposalFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DisposalReviewQuery = graphql(`
  query DisposalReview($id: ID!) {
    disposalReview(id: $id) {
      disposal {
        ...DisposalFacts
      }
      kinds {
        kind
        rows
        fate
      }
      openMoves {
        move
        needsReason
        blockedBy
      }
    }
  }
`);

export const ProposeDisposalsMutation = graphql(`
  mutation ProposeDisposals($input: ProposeDisposalsInput!) {
    proposeDisposals(input: $input) {
      __typename
      ... on ProposedDisposals {
        proposed
        rows {
          personId
          code
          message
        }
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

export const ApproveDisposalMutation = graphql(`
  mutation ApproveDisposal($input: DecideDisposalInput!) {
    approveDisposal(input: $input) {
      __typename
      ... on Disposal {
        ...DisposalFacts
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

export const DeclineDisposalMutation = graphql(`
  mutation DeclineDisposal($input: DecideDisposalInput!) {
    declineDisposal(input: $input) {
      __typename
      ... on Disposal {
        ...DisposalFacts
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

export const WithdrawDisposalMutation = graphql(`
  mutation WithdrawDisposal($input: WithdrawDisposalInput!) {
    withdrawDisposal(input: $input) {
      __typename
      ... on Disposal {
        ...DisposalFacts
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

export const DeletionCertificatesQuery = graphql(`
  query DeletionCertificates($first: Int, $after: String) {
    deletionCertificates(first: $first, after: $after) {
      totalCount
      totalIsMore
      nodes {
        id
        number
        areaName
        category
        way
        rows
        proposedByName
        approvedByName
        carriedOutAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeletionCertificateQuery = graphql(`
  query DeletionCertificate($id: ID!) {
    deletionCertificate(id: $id) {
      id
      number
      personId
      areaName
      category
      way
      years
      ruleSource
      ruleVerified
      ruleFrom
      keptUntil
      proposedByName
      proposedAt
      approvedByName
      approvedAt
      carriedOutAt
      kinds {
        kind
        rows
        fate
      }
      digest
      signature
    }
  }
`);

export const VerifyCertificateQuery = graphql(`
  query VerifyCertificate($id: ID!) {
    verifyCertificate(id: $id) {
      signed
      left
    }
  }
`);

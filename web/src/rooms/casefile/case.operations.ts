import { graphql } from '../../graphql/generated/index.ts';

export const CaseFacts = graphql(`
  fragment CaseFacts on CaseRow {
    id
    caseFileId
    number
    name
    sex
    birthDate
    areaName
    status
    stages
    ownerOrganisation
    ownerName
    openedOn
    nextDueOn
    nextTask
    coachName
    screenedOn
    outcome
    version
  }
`);

export const CasesQuery = graphql(`
  query Cases($first: Int, $after: String, $filter: CaseFilterInput) {
    cases(first: $first, after: $after, filter: $filter) {
      nodes {
        ...CaseFacts
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

export const HandoverFacts = graphql(`
  fragment HandoverFacts on Handover {
    id
    personId
    personName
    fromName
    toName
    status
    reason
    offeredOn
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const CaseHeadFacts = graphql(`
  fragment CaseHeadFacts on CaseDetail {
    id
    abilities {
      open
      assign
      handOver
      note
    }
    caseFile {
      ...CaseFacts
    }
    stages {
      stage
      enteredOn
      leftOn
    }
    team {
      organisationName
      name
      reason
      since
    }
    handovers {
      ...HandoverFacts
    }
  }
`);

/** The head of the case page and what it shows of the person; both readings are written to the audit trail. */
export const CaseQuery = graphql(`
  query Case($personId: ID!) {
    case(personId: $personId) {
      ...CaseHeadFacts
    }
    person(id: $personId) {
      abilities {
        reveal
      }
      person {
        id
        name
        sex
        birthDate
        nationalIdMasked
        areaName
        streetName
        schoolName
        className
      }
    }
  }
`);

export const OpenCaseMutation = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      __typename
      ... on CaseDetail {
        ...CaseHeadFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        changedBy
        changedAt
        fields {
          name
          yours
          current
        }
      }
    }
  }
`);

export const AssignOwnerMutation = graphql(`
  mutation AssignOwner($input: AssignOwnerInput!) {
    assignOwner(input: $input) {
      __typename
      ... on CaseDetail {
        ...CaseHeadFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        changedBy
        changedAt
        fields {
          name
          yours
          current
        }
      }
    }
  }
`);

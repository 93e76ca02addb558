import { graphql } from '../../graphql/generated/index.ts';

export const BedBoardQuery = graphql(`
  query BedBoard($on: LocalDate) {
    bedBoard(on: $on) {
      id
      facilityName
      name
      building
      floor
      sex
      beds {
        id
        room
        label
        state
        personId
        personName
        heldUntil
        stayId
        offerId
      }
    }
  }
`);

export const ApplicationFacts = graphql(`
  fragment ApplicationFacts on Application {
    id
    personId
    personName
    birthDate
    ageYears
    sex
    areaName
    status
    urgentSince
    urgentBecause
    withdrawReason
    openMoves {
      move
      needsReason
      blockedBy
    }
    appliedOn
    daysWaiting
    points
    factors {
      id
      points
      max
    }
    rule
    rank
    refusals
    version
  }
`);

export const ApplicationsQuery = graphql(`
  query Applications($filter: ApplicationFilterInput, $first: Int, $after: String) {
    applications(filter: $filter, first: $first, after: $after) {
      nodes {
        ...ApplicationFacts
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

export const PersonResidenceQuery = graphql(`
  query PersonResidence($personId: ID!) {
    personResidence(personId: $personId) {
      applications {
        ...ApplicationFacts
      }
      offers {
        id
        bedName
        status
        heldUntil
      }
      stays {
        id
        facilityName
        bedName
        status
        startsOn
        endedOn
        trialUntil
        openMoves {
          move
          needsReason
          blockedBy
        }
        version
      }
      abilities {
        apply
        assess
        offer
      }
    }
  }
`);

export const OfferBedMutation = graphql(`
  mutation OfferBed($input: OfferBedInput!) {
    offerBed(input: $input) {
      __typename
      ... on Offer {
        id
        personName
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

export const AnswerOfferMutation = graphql(`
  mutation AnswerOffer($input: AnswerOfferInput!) {
    answerOffer(input: $input) {
      __typename
      ... on Offer {
        id
        status
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

export const ApplyForCareMutation = graphql(`
  mutation ApplyForCare($input: ApplyForCareInput!) {
    applyForCare(input: $input) {
      __typename
      ... on Application {
        id
        points
      }
      ... on Refusal {
        code
        field
        message
        details {
          code
          field
          message
        }
      }
      ... on StaleVersion {
        code
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

export const AssessApplicationMutation = graphql(`
  mutation AssessApplication($input: AssessApplicationInput!) {
    assessApplication(input: $input) {
      __typename
      ... on Application {
        id
        status
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

export const WithdrawApplicationMutation = graphql(`
  mutation WithdrawApplication($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      __typename
      ... on Application {
        id
        status
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

export const MoveStayMutation = graphql(`
  mutation MoveStay($input: MoveStayInput!) {
    moveStay(input: $input) {
      __typename
      ... on Stay {
        id
        status
        bedName
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

export const SaveUnitMutation = graphql(`
  mutation SaveUnit($input: SaveUnitInput!) {
    saveUnit(input: $input) {
      __typename
      ... on Done {
        id
        count
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        code
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

import { graphql } from '../../graphql/generated/index.ts';

export const LicenceFacts = graphql(`
  fragment LicenceFacts on Licence {
    id
    kind
    number
    issuedBy
    validFrom
    validUntil
    state
    daysLeft
    statusSince
    statusReason
    renewed
    openMoves {
      move
      needsReason
      blockedBy
    }
    version
  }
`);

export const LicencesQuery = graphql(`
  query Licences($filter: LicenceFilterInput, $first: Int, $after: String) {
    licences(filter: $filter, first: $first, after: $after) {
      nodes {
        ...LicenceFacts
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

export const PeopleAffectedQuery = graphql(`
  query PeopleAffected($filter: AffectedFilterInput!, $first: Int, $after: String) {
    peopleAffectedByLicence(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        personName
        birthDate
        areaName
        because
        since
        ownerOrganisation
        ownerName
        dueOn
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

export const RecordLicenceMutation = graphql(`
  mutation RecordLicence($input: RecordLicenceInput!) {
    recordLicence(input: $input) {
      __typename
      ... on Licence {
        ...LicenceFacts
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

export const RenewLicenceMutation = graphql(`
  mutation RenewLicence($input: RenewLicenceInput!) {
    renewLicence(input: $input) {
      __typename
      ... on Licence {
        ...LicenceFacts
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

export const MoveLicenceMutation = graphql(`
  mutation MoveLicence($input: MoveLicenceInput!) {
    moveLicence(input: $input) {
      __typename
      ... on Licence {
        ...LicenceFacts
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

import { graphql } from '../../graphql/generated/index.ts';

export const OrganisationFacts = graphql(`
  fragment OrganisationFacts on Organisation {
    id
    name
    kind
    areaCode
    areaName
    identifier
    phone
    standing
    lapsedSince
    accreditedUntil
    closedOn
    staffCount
    version
  }
`);

export const OrganisationsQuery = graphql(`
  query Organisations($first: Int, $after: String, $filter: OrganisationFilterInput) {
    organisations(first: $first, after: $after, filter: $filter) {
      nodes {
        ...OrganisationFacts
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

export const OrganisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationFacts
    }
  }
`);

export const SaveOrganisationMutation = graphql(`
  mutation SaveOrganisation($input: SaveOrganisationInput!) {
    saveOrganisation(input: $input) {
      __typename
      ... on Organisation {
        ...OrganisationFacts
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

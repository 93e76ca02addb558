import { graphql } from '../../graphql/generated/index.ts';

export const CircularFacts = graphql(`
  fragment CircularFacts on Circular {
    id
    areaCode
    areaName
    weekOf
    drawnUpOn
    issuerName
    booking
    attending
    total
    clockVersion
  }
`);

export const CircularsQuery = graphql(`
  query Circulars($first: Int, $after: String, $filter: CircularFilterInput) {
    circulars(first: $first, after: $after, filter: $filter) {
      nodes {
        ...CircularFacts
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CircularQuery = graphql(`
  query Circular($id: ID!) {
    circular(id: $id) {
      ...CircularFacts
    }
  }
`);

export const CircularRowsQuery = graphql(`
  query CircularRows($circularId: ID!, $filter: CircularRowFilterInput, $first: Int, $after: String) {
    circularRows(circularId: $circularId, filter: $filter, first: $first, after: $after) {
      nodes {
        ...CircularRowFacts
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CircularRowFacts = graphql(`
  fragment CircularRowFacts on CircularRow {
    id
    referralId
    personName
    birthDate
    service
    status
    statusNow
    fromName
    toName
    clock
    dueOn
    sentOn
    overdueDays
  }
`);

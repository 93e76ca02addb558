import { graphql } from '../../graphql/generated/index.ts';

export const ConsentRenewalsQuery = graphql(`
  query ConsentRenewals($first: Int, $after: String, $filter: ConsentRenewalFilterInput) {
    consentRenewals(first: $first, after: $after, filter: $filter) {
      totalCount
      totalIsMore
      nodes {
        id
        personId
        personName
        birthDate
        purpose
        recipientName
        answeredOn
        textVersion
        newVersion
        lapsesOn
        lapsed
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

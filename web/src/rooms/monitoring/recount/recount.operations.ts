import { graphql } from '../../../graphql/generated/index.ts';

export const RecountFindingsQuery = graphql(`
  query RecountFindings($first: Int, $after: String) {
    recountFindings(first: $first, after: $after) {
      nodes {
        id
        foundOn
        model
        campaignName
        lacking
        surplus
        different
        columns
        repairedAt
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

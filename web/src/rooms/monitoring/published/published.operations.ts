import { graphql } from '../../../graphql/generated/index.ts';

export const PublishedTablesQuery = graphql(`
  query PublishedTables($first: Int, $after: String) {
    publishedTables(first: $first, after: $after) {
      nodes {
        id
        programme
        schoolYear
        asOf
        floor
        ruleVerified
        ruleSource
        steps
        rows {
          areaCode
          areaName
          figures
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

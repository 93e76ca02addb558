import { graphql } from '../../graphql/generated/index.ts';

export const TimelineQuery = graphql(`
  query LifeTimeline($personId: ID!, $first: Int, $after: String) {
    timeline(personId: $personId, first: $first, after: $after) {
      nodes {
        id
        chapter
        kind
        happenedOn
        endsOn
        lasts
        facts
        byName
        byOrganisation
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

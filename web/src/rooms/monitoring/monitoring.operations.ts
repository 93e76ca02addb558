import { graphql } from '../../graphql/generated/index.ts';

export const CoverageQuery = graphql(`
  query CoverageBoard($input: CoverageInput) {
    coverage(input: $input) {
      schoolYear
      asOf
      cells {
        areaCode
        areaName
        stage
        onRoll
        screened
        refused
        positive
        rechecked
        abnormal
        diagnosed
        waiting
      }
      rates {
        rate
        numerator
        denominator
        source
      }
    }
    managementAreas {
      code
      name
      nameEn
      tileColumn
      tileRow
    }
  }
`);

export const CoveragePersonsQuery = graphql(`
  query CoveragePersons($filter: CoverageListInput!, $first: Int, $after: String) {
    coveragePersons(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        birthDate
        areaName
        schoolName
        className
        screenedOn
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

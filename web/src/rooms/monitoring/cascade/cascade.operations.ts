import { graphql } from '../../../graphql/generated/index.ts';

export const CascadeQuery = graphql(`
  query CascadeBoard($input: CascadeInput) {
    cascade(input: $input) {
      asOf
      schoolYear
      official
      waitingDays
      waitingSince
      total {
        figures {
          measure
          count
        }
      }
      areas {
        areaCode
        areaName
        areaNameEn
        figures {
          measure
          count
        }
      }
      rates {
        rate
        numerator
        numeratorMeasure
        denominator
        denominatorMeasure
        source
      }
      intervals {
        name
        medianDays
        persons
      }
      monthsAtPositive
      monthsAtDiagnosis
    }
  }
`);

export const CascadeCampaignsQuery = graphql(`
  query CascadeCampaigns {
    campaigns(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

export const CascadePersonsQuery = graphql(`
  query CascadePersons($filter: CascadeListInput!, $first: Int, $after: String) {
    cascadePersons(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        birthDate
        areaName
        screenedOn
        positiveOn
        referredOn
        recheckedOn
        abnormalOn
        diagnosedOn
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

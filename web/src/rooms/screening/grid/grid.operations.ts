import { graphql } from '../../../graphql/generated/index.ts';

export const ClassGridQuery = graphql(`
  query ClassGrid($campaignId: ID!, $schoolId: ID!, $grade: String!, $className: String!, $instrument: String) {
    classGrid(
      campaignId: $campaignId
      schoolId: $schoolId
      grade: $grade
      className: $className
      instrument: $instrument
    ) {
      campaign {
        ...CampaignFacts
      }
      instrument {
        ...InstrumentFacts
      }
      rows {
        ageMonths
        ageFits
        node
        answers
        version
        pupil {
          ...CampaignPupilFacts
        }
      }
    }
  }
`);

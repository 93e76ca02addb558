import { graphql } from '../../graphql/generated/index.ts';

export const CellFacts = graphql(`
  fragment CellFacts on StandardCell {
    key
    version
    age
    iq
    severity
    directHoursFrom
    directHoursTo
    totalHoursFrom
    components
    setting
    reviewMonths
    escalate
    source
    evidence
    signedOff
  }
`);

export const PlanFacts = graphql(`
  fragment PlanFacts on Plan {
    id
    personId
    personName
    birthDate
    organisationName
    therapistName
    status
    startsOn
    reviewOn
    endedOn
    standardCell
    directMinutes
    totalMinutes
    overrideReason
    setting
    gasScore
    version
    dose {
      weekOf
      directMinutes
      totalMinutes
      plannedMinutes
      standardMinutes
    }
    goals {
      id
      domain
      wording
      weight
      status
      level
      ratedOn
    }
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const InterventionQuery = graphql(`
  query PersonIntervention($personId: ID!) {
    personIntervention(personId: $personId) {
      mayPlan
      recommendation {
        missing
        confirm
        iqBasis
        cell {
          ...CellFacts
        }
      }
      plans {
        ...PlanFacts
      }
      weeks {
        weekOf
        directMinutes
        totalMinutes
        plannedMinutes
        standardMinutes
      }
      sessions {
        id
        heldOn
        method
        attendance
        setting
        plannedMinutes
        deliveredMinutes
        familyMinutes
        providerName
      }
    }
  }
`);

export const PlansQuery = graphql(`
  query Plans($first: Int, $after: String, $filter: PlanFilterInput) {
    plans(first: $first, after: $after, filter: $filter) {
      nodes {
        ...PlanFacts
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

export const StandardQuery = graphql(`
  query StandardCells {
    standardCells {
      ...CellFacts
    }
  }
`);

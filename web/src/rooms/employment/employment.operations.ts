import { graphql } from '../../graphql/generated/index.ts';

export const JobFacts = graphql(`
  fragment JobFacts on Job {
    id
    employerId
    employerName
    areaName
    title
    form
    track
    status
    hoursPerWeek
    noise
    socialContact
    tasks
    skillsNeeded
  }
`);

export const EmploymentFacts = graphql(`
  fragment EmploymentFacts on Employment {
    id
    personId
    personName
    employerName
    title
    form
    status
    hoursPerWeek
    startsOn
    endedOn
    endReason
    days
    coachName
    version
  }
`);

export const PersonEmploymentFacts = graphql(`
  fragment PersonEmploymentFacts on PersonEmployment {
    abilities {
      assignCoach
      logVisit
      manage
      writeProfile
    }
    profile {
      id
      wish
      track
      skills
      interests
      hoursPerWeek
      noiseTolerance
      socialTolerance
      travelsAlone
      writtenOn
    }
    employments {
      ...EmploymentFacts
    }
    milestones {
      milestone
      dueOn
      state
      confirmedOn
    }
    coaches {
      coachName
      organisationName
      phase
      startedOn
      endedOn
    }
    visits {
      id
      heldOn
      minutes
      place
      activities
      coachName
      nextContactOn
    }
  }
`);

export const PersonEmploymentQuery = graphql(`
  query PersonEmployment($personId: ID!) {
    personEmployment(personId: $personId) {
      ...PersonEmploymentFacts
    }
  }
`);

export const JobMatchesQuery = graphql(`
  query JobMatches($personId: ID!) {
    jobMatches(personId: $personId) {
      score
      failed
      reasons {
        factor
        points
        max
      }
      job {
        ...JobFacts
      }
    }
  }
`);

export const JobsQuery = graphql(`
  query Jobs($first: Int, $after: String, $filter: JobFilterInput) {
    jobs(first: $first, after: $after, filter: $filter) {
      nodes {
        ...JobFacts
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

export const EmploymentsQuery = graphql(`
  query Employments($first: Int, $after: String, $filter: EmploymentFilterInput) {
    employments(first: $first, after: $after, filter: $filter) {
      nodes {
        ...EmploymentFacts
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

export const CoachPeopleQuery = graphql(`
  query CoachPeople {
    coachPeople {
      personId
      name
      birthDate
      jobTitle
      jobWeek
      phase
      minutesThisWeek
      plannedMinutes
      lastContactOn
      nextContactOn
    }
  }
`);

import { expectRows, graphql, post, type Work } from './work.ts';

const OURS = `query($first: Int) { cases(filter: { status: "OPEN" }, first: $first) {
  nodes { id number name sex birthDate areaName stages ownerName openedOn screenedOn outcome coachName nextDueOn nextTask }
  pageInfo { hasNextPage endCursor } } }`;

// The peer is spared the permission check and the coach.
const PEER = `query($org: UUID!, $first: Int) { allCaseFiles(condition: { ownerOrganisationId: $org, status: "OPEN" }, orderBy: [OPENED_ON_DESC, ID_DESC], first: $first) {
  nodes { id number openedOn ownerAccountId
    personByPersonId { id name sex birthDate areaCode
      screeningsByPersonId(first: 1, orderBy: [SCREENED_ON_DESC]) { nodes { screenedOn outcome } }
      tasksByPersonId(first: 1, condition: { status: "OPEN" }, orderBy: [DUE_ON_ASC]) { nodes { dueOn kind } } }
    stageEntriesByCaseFileId(condition: { leftOn: null }) { nodes { stage } } }
  pageInfo { hasNextPage endCursor } } }`;

export const caseload: Work = {
  id: 'Q1',
  title: 'first 50 open cases of one organisation with person, latest screening, coach, next due event',
  request: (system, { therapists, random }) => {
    const caller = therapists[random(therapists.length)]!;
    if (system === 'raw') return post(caller, '/caseload', {});
    if (system === 'xingcheng') return graphql(caller, OURS, { first: 50 });
    return graphql(caller, PEER, { org: caller.organisationId, first: 50 });
  },
  check: (_system, answer) => expectRows(answer, '"number"', 50, 50),
};

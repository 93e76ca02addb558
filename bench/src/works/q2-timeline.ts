import { personOfCase } from '../generate.ts';
import { expectRows, graphql, post, type Work } from './work.ts';

const OURS = `query($id: ID!) { timeline(personId: $id, first: 50) { nodes { id chapter kind happenedOn facts byName byOrganisation } }
  placements(filter: { personId: $id }) { nodes { id option schoolName startsOn endedOn } } }`;

const PEER = `query($id: UUID!) { personById(id: $id) {
  timelineEntriesByPersonId(first: 50, orderBy: [HAPPENED_ON_DESC, ID_DESC]) { nodes { id chapter kind happenedOn facts accountByAccountId { name } organisationByOrganisationId { name } } }
  placementsByPersonId { nodes { id option startsOn endedOn organisationBySchoolId { name } } } } }`;

export const timeline: Work = {
  id: 'Q2',
  title: "one person's whole timeline, 50 events with authors, and placements",
  request: (system, { therapists, random, size }) => {
    const centre = random(therapists.length);
    const caller = therapists[centre]!;
    const id = personOfCase(size, centre + size.centres * random(Math.floor(size.cases / size.centres)));
    if (system === 'raw') return post(caller, '/timeline', { id });
    return graphql(caller, system === 'xingcheng' ? OURS : PEER, { id });
  },
  check: (_system, answer) => expectRows(answer, '"kind"', 50, 50),
};

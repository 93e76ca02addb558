import { expectRows, graphql, post, type Work } from './work.ts';

const FIELDS = 'id name sex birthDate nationalIdMasked areaCode';
const OURS = `query($search: String) { persons(filter: { search: $search }, first: 20) { nodes { ${FIELDS} } } }`;
const PEER = `query($area: String!, $prefix: String!) { benchSearch(area: $area, prefix: $prefix) { nodes { ${FIELDS} } } }`;
const PEER_BY_ID = `query($area: String!, $index: String!) { benchByNationalId(area: $area, index: $index) { nodes { ${FIELDS} } } }`;

const SURNAMES = [...'林陈李张黄王刘吴杨周何罗郭梁曾谢郑徐邓冯钟彭卢丘'];

export const search: Work = {
  id: 'Q3',
  title: 'a person by name prefix within a district, first 20',
  request: (system, { admin, random }) => {
    const prefix = SURNAMES[random(SURNAMES.length)]!;
    if (system === 'raw') return post(admin, '/search', { prefix });
    if (system === 'xingcheng') return graphql(admin, OURS, { search: prefix });
    return graphql(admin, PEER, { area: admin.areaCode, prefix });
  },
  check: (_system, answer) => expectRows(answer, '"nationalIdMasked"', 20, 20),
};

export const byNationalId: Work = {
  id: 'Q3H',
  title: 'a person by national ID, found through its keyed hash',
  request: (system, { admin, random, known }) => {
    const one = known[random(known.length)]!;
    // Hashing is our own work; the peers are given the hash.
    if (system === 'raw') return post(admin, '/by-national-id', { index: one.indexHex });
    if (system === 'xingcheng') return graphql(admin, OURS, { search: one.nationalId });
    return graphql(admin, PEER_BY_ID, { area: admin.areaCode, index: one.indexHex });
  },
  check: (_system, answer) => expectRows(answer, '"nationalIdMasked"', 1, 1),
};

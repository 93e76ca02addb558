import { graphql, post, type Work } from './work.ts';

const OURS = `mutation($input: ChangePersonInput!) { changePerson(input: $input) { __typename ... on Person { id name version } ... on Refusal { code field } } }`;
const PEER = `mutation($input: BenchChangePersonInput!) { benchChangePerson(input: $input) { person { id name version } } }`;

export const change: Work = {
  id: 'Q5',
  title: 'one ordinary change with version check and audit row',
  request: (system, { admin, changeable }) => {
    const { id, version, name, sex, birthDate, streetCode } = changeable.next();
    // A family moves within the district. A new name would also be held against the whole city's, which only we do.
    const wanted = { id, version, name, sex, birthDate, areaCode: admin.areaCode, streetCode };
    if (system === 'raw') return post(admin, '/change', wanted);
    if (system === 'xingcheng') return graphql(admin, OURS, { input: wanted });
    return graphql(admin, PEER, {
      input: {
        personId: id,
        expected: version,
        newName: name,
        newSex: sex,
        born: birthDate,
        area: admin.areaCode,
        street: streetCode,
        account: admin.accountId,
      },
    });
  },
  check: (_system, answer) => {
    if (!answer.includes('"version":')) throw new Error(`not changed: ${answer.slice(0, 400)}`);
  },
};

import { graphql, post, type Work } from './work.ts';

const OURS = `mutation($input: ChangePersonInput!) { changePerson(input: $input) { __typename ... on Person { id name version } ... on Refusal { code field } } }`;
const PEER = `mutation($input: BenchChangePersonInput!) { benchChangePerson(input: $input) { person { id name version } } }`;

export const change: Work = {
  id: 'Q5',
  title: 'one ordinary change with version check and audit row',
  request: (system, { admin, changeable }) => {
    const { id, name, sex, birthDate } = changeable.next();
    const wanted = { id, version: 1, name: `${name}一`, sex, birthDate, areaCode: admin.areaCode };
    if (system === 'raw') return post(admin, '/change', wanted);
    if (system === 'xingcheng') return graphql(admin, OURS, { input: wanted });
    const { id: _id, version, name: newName } = wanted;
    return graphql(admin, PEER, {
      input: {
        personId: id,
        expected: version,
        newName,
        newSex: sex,
        born: birthDate,
        area: admin.areaCode,
        account: admin.accountId,
      },
    });
  },
  check: (_system, answer) => {
    if (!answer.includes('"version":2')) throw new Error(`not changed: ${answer.slice(0, 400)}`);
  },
};

// Whether the time of an answer tells a person out of reach from one who does not exist (trust-and-usability B.5, B.6).
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { mannWhitney } from './mann-whitney.mjs';
import { openServer } from './own-server.mjs';

export const goal =
  'a person out of reach and nobody, asked for in turns by id, by number and by change: the same answer, and times that no test tells apart (Mann-Whitney p > 0.01)';

const PERSON = 'query($id: ID!) { person(id: $id) { person { id name } } }';
const LIFE = 'query($id: ID!) { timeline(personId: $id, first: 50) { nodes { id } totalCount } }';
const SEARCH = 'query($text: String!) { persons(first: 20, filter: { search: $text }) { nodes { id } totalCount } }';
const ENTRY = 'query($input: MatchPersonInput!) { possibleDuplicates(input: $input) { person { id } score } }';
const CHANGE = `mutation($input: ChangePersonInput!) { changePerson(input: $input) { __typename ... on Refusal { code field } } }`;
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';

/** Each way to ask, about somebody by name and id. */
const WAYS = {
  'the record': ({ id }) => [PERSON, { id }],
  'the timeline': ({ id }) => [LIFE, { id }],
  'a search by name': ({ name }) => [SEARCH, { text: name }],
  'a search for one of nine namesakes': ({ common }) => [SEARCH, { text: common }],
  'a file of a search': ({ name }) => [
    `/exports/persons.csv?filter=${encodeURIComponent(JSON.stringify({ search: name }))}`,
  ],
  'the entry of a child': ({ name }) => [ENTRY, { input: { name, sex: 'MALE', birthDate: '2020-01-01' } }],
  'a change': ({ id, name }) => [
    CHANGE,
    { input: { id, version: 1, name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307' } },
  ],
};

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { pairs: { type: 'string', default: '1000' }, quick: { type: 'boolean', default: false } },
  });
  const pairs = values.quick ? 100 : Number(values.pairs);
  const server = await openServer({
    port: 4477,
    cast: [
      ['screener', 'SCREENER', 'KINDERGARTEN'],
      ['stranger', 'SCREENER', 'KINDERGARTEN'],
    ],
  });
  try {
    const hidden = [];
    const enter = async (name) => {
      const { createPerson } = await server.send(server.callers.screener, CREATE, {
        input: { name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true },
      });
      return createPerson.id;
    };
    for (let at = 0; at < 40; at += 1) {
      const name = nameOf('邹', at);
      hidden.push({ id: await enter(name), name, common: COMMON });
    }
    for (let at = 0; at < 9; at += 1) await enter(COMMON);
    await server.sql('analyze');
    const told = [];
    for (const [way, asking] of Object.entries(WAYS)) {
      const times = { hidden: [], nobody: [] };
      const answers = new Set();
      for (let at = -50; at < pairs; at += 1) {
        const kinds = [
          ['hidden', hidden[Math.max(at, 0) % hidden.length]],
          ['nobody', { id: randomUUID(), name: nameOf('褚', Math.max(at, 0) % hidden.length), common: '褚无此' }],
        ];
        // Which comes first is changed from pair to pair: whatever follows from the order falls on both.
        for (const [kind, about] of at % 2 === 0 ? kinds : kinds.toReversed()) {
          const [document, variables] = asking(about);
          const began = performance.now();
          const answer = document.startsWith('/')
            ? await server.fetchAs(server.callers.stranger, document)
            : await server.send(server.callers.stranger, document, variables);
          if (at < 0) continue;
          times[kind].push(performance.now() - began);
          answers.add(JSON.stringify(answer));
        }
      }
      told.push({ way, p: mannWhitney(times.hidden, times.nobody), answers: answers.size, times });
    }
    const median = (of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)].toFixed(2);
    return {
      met: told.every(({ p, answers }) => p > 0.01 && answers === 1),
      figure: `${pairs} pairs each: ${told
        .map(
          ({ way, p, answers, times }) =>
            `${way} ${answers} different answer(s), ${median(times.hidden)} and ${median(times.nobody)} ms, p = ${p.toFixed(3)}`,
        )
        .join('; ')}`,
    };
  } finally {
    await server.close();
  }
}

/** The name that nine bear. */
const COMMON = '邹同名';
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (family, at) => family + [...String(at).padStart(3, '0')].map((digit) => DIGITS[digit]).join('');

import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { wrongFields } from '../../src/app/fields/wrong-fields.js';
import { rooms } from '../../src/app/rooms.js';
import { createSchema } from '../../src/app/schema.js';
import { fieldTable } from './table.js';

const schema = createSchema();
const exports = rooms.flatMap((room) => [...(room.exports ?? [])]);

describe('the list of fields', () => {
  test('every field of the contract has a rule, and every use of one leads to a field that is open for it', () => {
    expect(wrongFields(schema, exports)).toEqual([]);
  });

  test('the table for people says what the rules say (renewed with -u)', async () => {
    await expect(fieldTable(schema, exports)).toMatchFileSnapshot('../../../docs/proofs/field-rules.csv');
  });
});

describe('a mistake stops the build', () => {
  const contract = (sdl: string, rules: Record<string, string>) => {
    const built = buildSchema(`type PageInfo { endCursor: String } ${sdl}`);
    for (const [root, rule] of Object.entries(rules))
      built.getQueryType()!.getFields()[root]!.extensions = { may: rule };
    return wrongFields(built, []).filter((one) => !/is no (record|field|root field)/.test(one));
  };
  const CASES = { cases: 'case.read' };
  const page = (fields: string) => `type CaseRowPage { nodes: [CaseRow!]! } type CaseRow { ${fields} }`;
  const FULL = 'id: ID openedOn: String caseFileId: ID outcome: String';

  test.each([
    [
      'a filter by a result that a teacher does not see',
      `type Query { cases(filter: F): CaseRowPage! } input F { outcome: String } ${page(FULL)}`,
      /cases\.outcome leads to CaseRow\.outcome, by which .*TEACHER.* may not filter/,
    ],
    [
      'a record that nobody has ruled',
      `type Query { cases: CaseRowPage! } ${page(`${FULL} secret: Diary`)} type Diary { words: String }`,
      /Diary has no rule/,
    ],
    [
      'a result that can be neither null nor empty',
      `type Query { cases: CaseRowPage! } ${page(FULL.replace('outcome: String', 'outcome: String!'))}`,
      /CaseRow\.outcome is not open to all of cases/,
    ],
    [
      'a record of another room under a root that more roles may ask',
      `type Query { cases: CaseRowPage! } ${page(`${FULL} diagnoses: [Diagnosis!]`)} type Diagnosis { id: ID }`,
      /cases\.nodes\.diagnoses answers Diagnosis to .*TEACHER/,
    ],
  ])('%s', (_which, sdl, expected) => {
    expect(contract(sdl, CASES).join('\n')).toMatch(expected);
  });

  test('a list that nobody has entered, with pages or something to choose by', () => {
    const sdl = 'type Query { newList(filter: F): CaseRowPage! } input F { colour: String }';
    expect(contract(`${sdl} ${page(FULL)}`, { newList: 'case.read' })).toEqual([
      'newList is not in the list of fields (colour)',
    ]);
  });

  test('a column wider than its list, and a file open to more roles than the list', () => {
    const wider = { name: 'cases', list: 'cases', rule: 'case.read', columns: [{ property: 'outcome' }] };
    expect(wrongFields(schema, [wider]).join()).toMatch(
      /export cases\.outcome leads to CaseRow\.outcome, by which .*TEACHER/,
    );
    const open = { name: 'diagnoses', list: 'diagnoses', rule: 'case.read', columns: [] };
    expect(wrongFields(schema, [open]).join()).toMatch(/export diagnoses is open to .*TEACHER/);
  });
});

import { KIND, idOf } from '../ids.ts';
import { graphql, type Work } from './work.ts';

const SAVE = `mutation($input: SaveGridRowInput!) { saveGridRow(input: $input) { __typename ... on SavedGridRow { row { total version } conflicts { item } } ... on Refusal { code field } } }`;

/** What a teacher's page sends with each key: one cell of one child; with the last one the row is scored. Only we have it. */
export const grid: Work = {
  id: 'G1',
  title: "class grid: one cell of one child's answers saved, the row scored with its last",
  only: ['xingcheng'],
  request: (_system, { unscreened }) => {
    const { caller, personId, item, last } = unscreened.next();
    const cells = [{ item: String(item), from: null, to: 'NO' }];
    const input = {
      campaignId: idOf(KIND.campaign, 1),
      personId,
      instrument: 'CAST@1',
      informant: 'PARENT',
      cells,
      finish: last,
    };
    return graphql(caller, SAVE, { input });
  },
  check: (_system, answer) => {
    if (!answer.includes('"conflicts":[]')) throw new Error(`not saved: ${answer.slice(0, 400)}`);
  },
};

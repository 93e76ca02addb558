import { KIND, idOf } from '../ids.ts';
import { graphql, post, type Work } from './work.ts';

const OURS = `query($id: ID!) { campaignBoard(campaignId: $id) { level districtCode name onRoll consented refused noReply done toDo positive referred rechecked abnormal diagnosed } }`;
const PEER = `query($id: UUID!) { benchBoard(campaign: $id) { nodes { areaCode onRoll done positive referred diagnosed } } }`;

/** The board of a campaign over the whole city, by district. */
export const board: Work = {
  id: 'Q4',
  title: 'coverage board of a campaign over the whole city, by district',
  request: (system, { cityAdmin }) => {
    const id = idOf(KIND.campaign, 1);
    if (system === 'raw') return post(cityAdmin, '/board', { id });
    return graphql(cityAdmin, system === 'xingcheng' ? OURS : PEER, { id });
  },
  check: (_system, answer) => {
    if (!answer.includes('440307')) throw new Error(`no district in ${answer.slice(0, 400)}`);
  },
};

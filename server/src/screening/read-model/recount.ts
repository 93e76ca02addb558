import type { Compared } from '../../platform/recounts/difference.js';
import { LIVE_ON_CARD, MEND_CARDS, ON_CARD_COLUMNS } from '../screening-on-card.ddl.js';
import { columnsOf, MODELS, type Model } from './columns.js';
import { campaignPupils, courses, refusals, rollPlaces } from './live.js';
import { COUNTERS, counted, keysOf, type RollUp } from './roll-up.js';
import { settle } from './upkeep.js';

const everybody = () => 'true';
const PERSONAL: Record<Exclude<Model, 'campaign_pupil'>, string> = {
  screening_refusal: refusals(everybody),
  screening_course: courses(everybody),
  roll_place: rollPlaces(everybody),
};

/** The models of persons, whole. */
export function comparedPersons(): Compared[] {
  return [...personal(), onCards];
}

/** What this room writes on the cards of the case files. */
const onCards: Compared = {
  model: 'case_card_screening',
  campaignId: null,
  key: ['case_file_id'],
  rest: ON_CARD_COLUMNS,
  live: LIVE_ON_CARD,
  kept: `select case_file_id, ${ON_CARD_COLUMNS.join(', ')} from case_card`,
  repair: [MEND_CARDS],
};

function personal(): Compared[] {
  return (Object.keys(PERSONAL) as (keyof typeof PERSONAL)[]).map((model) => ({
    model,
    campaignId: null,
    ...MODELS[model],
    live: PERSONAL[model],
    kept: `select ${columnsOf(model).join(', ')} from ${model}`,
    repair: [settle(model, PERSONAL[model], 'true')],
  }));
}

/** The roll of a campaign, and then both levels of its roll-up. The id comes from the database and is a uuid. */
export function comparedCampaign(campaignId: string): Compared[] {
  const here = `campaign_id = '${campaignId}'::uuid`;
  const live = campaignPupils(() => `cs.${here}`);
  const roll: Compared = {
    model: 'campaign_pupil',
    campaignId,
    ...MODELS.campaign_pupil,
    live,
    kept: `select ${columnsOf('campaign_pupil').join(', ')} from campaign_pupil where ${here}`,
    repair: [settle('campaign_pupil', live, `x.${here}`)],
  };
  const rollUp = (table: RollUp): Compared => {
    const rows = counted(table, `select q.*, 1 as sign from campaign_pupil q where q.${here}`);
    return {
      model: table,
      campaignId,
      key: keysOf(table),
      rest: COUNTERS,
      live: rows,
      // A class that has emptied keeps a row of noughts; that is right too.
      kept: `select ${[...keysOf(table), ...COUNTERS].join(', ')} from ${table} where ${here} and not (${COUNTERS.map((one) => `${one} = 0`).join(' and ')})`,
      repair: [
        `delete from ${table} where ${here}`,
        `insert into ${table} (${[...keysOf(table), ...COUNTERS].join(', ')}) ${rows}`,
      ],
    };
  };
  return [roll, rollUp('campaign_class_count'), rollUp('campaign_school_count')];
}

import { FIGURE_COLUMNS, FIGURES, toldSentence } from './figures.js';

const KEYS = {
  campaign_class_count: ['campaign_id', 'school_id', 'grade', 'class_name', 'area_code'],
  campaign_school_count: ['campaign_id', 'school_id', 'area_code'],
} as const;

export type RollUp = keyof typeof KEYS;
export const ROLL_UPS = Object.keys(KEYS) as RollUp[];
export const keysOf = (table: RollUp): readonly string[] => KEYS[table];

const counters = FIGURES.map((figure) => FIGURE_COLUMNS[figure]);
export const COUNTERS: readonly string[] = counters;

/** The figures of rows `q` as far as guardians were told, each counted `q.sign` times: once for a new row, minus once for one that was. */
const sums = FIGURES.map(
  (figure) => `(sum(q.sign) filter (where ${toldSentence(figure)}))::int as ${FIGURE_COLUMNS[figure]}`,
).join(', ');

/** What the roll-up must hold by the rows of `campaign_pupil` themselves. */
export const counted = (table: RollUp, rows: string): string => {
  const keys = keysOf(table)
    .map((one) => `q.${one}`)
    .join(', ');
  const filled = counters.map((one) => `coalesce(s.${one}, 0) as ${one}`).join(', ');
  return `select ${keysOf(table)
    .map((one) => `s.${one}`)
    .join(', ')}, ${filled} from (select ${keys}, ${sums} from (${rows}) q group by ${keys}) s`;
};

function add(table: RollUp, rows: string): string {
  const keys = keysOf(table);
  return `insert into ${table} as x (${[...keys, ...counters].join(', ')})
    select * from (${counted(table, rows)}) c where ${counters.map((one) => `c.${one} <> 0`).join(' or ')} order by ${keys.map((one) => `c.${one}`).join(', ')}
    on conflict (${keys.join(', ')}) do update set ${counters.map((one) => `${one} = x.${one} + excluded.${one}`).join(', ')}`;
}

const both = (rows: string) => ROLL_UPS.map((table) => `${add(table, rows)};`).join('\n    ');
const now = 'select n.*, 1 as sign from new_rows n';
const before = 'select o.*, -1 as sign from old_rows o';

/** Keeps both levels by what one statement changed in `campaign_pupil`. Always in the order of the key, so that two never lock crosswise. */
const keep = `create function campaign_pupil_counted() returns trigger language plpgsql as $body$
begin
  if tg_op = 'INSERT' then
    ${both(now)}
  elsif tg_op = 'DELETE' then
    ${both(before)}
  else
    ${both(`${now} union all ${before}`)}
  end if;
  return null;
end $body$`;

const on = (event: string, tables: string) =>
  `create trigger campaign_pupil_counted_${event} after ${event} on campaign_pupil referencing ${tables} for each statement execute function campaign_pupil_counted()`;

export const rollUp: readonly string[] = [
  keep,
  on('insert', 'new table as new_rows'),
  on('update', 'old table as old_rows new table as new_rows'),
  on('delete', 'old table as old_rows'),
];

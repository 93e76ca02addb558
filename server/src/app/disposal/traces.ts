import type { Ctx } from '../../access/index.js';
import { openLayout, sealLayout } from '../../platform/imports/layout.js';
import type { OpenTable } from '../row-security/tables.js';

/** Who goes: the person, every id of a row that went with them, and the files through which they had come. */
export interface Leaving {
  personId: string;
  ids: readonly string[];
  importIds: readonly string[];
}

/** Removes what a table outside the census still says; answers with how many rows went. */
type Sweep = (ctx: Ctx, leaving: Leaving) => Promise<number>;
type Trace = 'NOBODY' | { stays: string } | { sweep: Sweep };

const list = (ids: readonly string[]): string => `{${ids.join()}}`;
const sweep = (table: string, where: string, values: (leaving: Leaving) => readonly unknown[]): Trace => ({
  sweep: async (ctx, leaving) =>
    (
      (await ctx.em.execute(`delete from ${table} where ${where} returning 1 as gone`, [
        ...values(leaving),
      ])) as object[]
    ).length,
});
// No group, which PostgreSQL would give instead of the whole, and no question mark, which is a value's place.
const UUID = `'${[8, 4, 4, 4, 12].map((digits) => `[0-9a-f]{${digits}}`).join('-')}'`;

/** Heads and first rows of a file: the heads stay, so that the run can be read; whose rows they were is not known. */
const firstRows: Sweep = async (ctx, { importIds }) => {
  const runs = (await ctx.em.execute('select id, layout_cell from import_run where id = any(?::uuid[])', [
    list(importIds),
  ])) as { id: string; layout_cell: Buffer }[];
  for (const { id, layout_cell } of runs) {
    const { columns } = openLayout(ctx.keys, id, layout_cell);
    const heads = { columns: columns.map((one) => ({ ...one, sample: null })), preview: [] };
    await ctx.em.execute('update import_run set layout_cell = ? where id = ?', [sealLayout(ctx.keys, id, heads), id]);
  }
  return 0;
};

/** Every other table, and what of a person might stand there. Typed by the census as well. */
export const TRACES: Readonly<Record<OpenTable, Trace>> = {
  account: 'NOBODY',
  membership: 'NOBODY',
  session: 'NOBODY',
  former_password: 'NOBODY',
  recovery_link: 'NOBODY',
  recovery_code: 'NOBODY',
  second_factor: 'NOBODY',
  service_token: 'NOBODY',
  identity_link: 'NOBODY',
  provider_sign_out: 'NOBODY',
  sign_in_counter: 'NOBODY',
  sign_in_setting: 'NOBODY',
  sign_in_ticket: 'NOBODY',
  sign_on_attempt: 'NOBODY',
  break_glass_grant: sweep('break_glass_grant', 'person_id = ?', ({ personId }) => [personId]),
  // A form is named by whom or what it is about; its content is sealed and goes unread.
  draft: sweep('draft', `substring(form from ${UUID}) = any(?::text[])`, ({ ids }) => [list(ids)]),
  data_key: 'NOBODY',
  reseal_progress: 'NOBODY',
  attempt: 'NOBODY',
  audit_seal: 'NOBODY',
  audit_head: 'NOBODY',
  audit_event: { stays: 'append-only: who did what to which id (网络安全法 21；个人信息保护法 54)' },
  idempotent_answer: { stays: 'sealed, found by account and key alone, forgotten after seven days' },
  identity_due: sweep('identity_due', 'id = ?', ({ personId }) => [personId]),
  organisation: 'NOBODY',
  licence: 'NOBODY',
  division: 'NOBODY',
  management_area: 'NOBODY',
  standard: 'NOBODY',
  standard_cell: 'NOBODY',
  published_table: { stays: 'figures that were published, with small ones withheld' },
  campaign: 'NOBODY',
  campaign_school: 'NOBODY',
  campaign_school_count: { stays: 'counts' },
  campaign_class_count: { stays: 'counts' },
  circular: { stays: 'counts of a week' },
  former_person: 'NOBODY',
  former_pupil: 'NOBODY',
  former_course: 'NOBODY',
  anonymous_record: 'NOBODY',
  deletion_certificate: { stays: 'the certificate itself' },
  cohort_answers: 'NOBODY',
  recount_finding: 'NOBODY',
  instrument_text: 'NOBODY',
  job: 'NOBODY',
  unit: 'NOBODY',
  bed: 'NOBODY',
  upload: { stays: 'a file goes as soon as its rows are written; none is kept about a person' },
  upload_part: { stays: 'with its file' },
  import_run: { sweep: firstRows },
  import_progress: 'NOBODY',
  import_mapping: 'NOBODY',
  import_row: sweep('import_row', 'subject_id = ?', ({ personId }) => [personId]),
  import_effect: sweep(
    'import_effect',
    `run_id = any(?::uuid[]) and record ->> 'personId' = ?`,
    ({ importIds, personId }) => [list(importIds), personId],
  ),
  import_absent: sweep('import_absent', 'person_id = ?', ({ personId }) => [personId]),
  mikro_orm_migrations: 'NOBODY',
};

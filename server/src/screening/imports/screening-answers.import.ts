import { INSTRUMENTS, findInstrument } from '@xingcheng/shared/instruments/catalogue';
import { instrumentKey, type Instrument } from '@xingcheng/shared/instruments/instrument';
import type { Ctx } from '../../access/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { runBound } from '../../platform/db/db.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { ImportColumn } from '../../platform/imports/columns.js';
import type {
  AppliedRow,
  CheckedRow,
  ImportDefinition,
  RowEffect,
  RunFacts,
  StagedRow,
} from '../../platform/imports/definition.js';
import { moduleBeside } from '../../platform/imports/reading/module-beside.js';
import { itemKey, type AnswerRow } from './answer-row.js';

/** Questionnaires with a verified key whose items do not change with age. */
const IMPORTABLE = INSTRUMENTS.filter(
  (one) => one.automaticScoring && one.items.length > 0 && one.items.every((item) => item.node === undefined),
);

const ABOUT: readonly ImportColumn[] = [
  { key: 'reference', zh: '编号', en: 'Reference', guesses: ['case_no', 'id', 'no', '序号'], required: false },
];
const PUBLISHED: readonly ImportColumn[] = [
  {
    key: 'total',
    zh: '总分',
    en: 'Total',
    guesses: ['result', 'score', 'qchat-10-score', 'aq-10-score'],
    required: false,
  },
  { key: 'class', zh: '结果', en: 'Class', guesses: ['class/asd', 'class/asd traits', '阳性'], required: false },
];

/** Answers of a cohort without identities, kept and scored under the chosen version of an instrument. */
export const screeningAnswersImport: ImportDefinition<Ctx, AnswerRow, Instrument> = {
  purpose: 'SCREENING_ANSWERS',
  zh: '无身份的量表作答（研究或验证队列）',
  en: 'Answers without identities (a research or validation cohort)',
  rule: 'screening.import',
  options: [
    {
      key: 'instrument',
      zh: '量表版本',
      en: 'Instrument and version',
      required: true,
      choices: IMPORTABLE.map((one) => ({
        value: instrumentKey(one),
        zh: `${one.title.zh} · ${one.version}`,
        en: `${one.title.en} · ${one.version}`,
      })),
    },
  ],
  columns: ({ instrument }) => {
    const items = findInstrument(instrument ?? '')?.items ?? [];
    return [...ABOUT, ...items.map(({ id }) => itemColumn(id)), ...PUBLISHED];
  },
  prepare: async (_ctx, { options }) => {
    const instrument = IMPORTABLE.find((one) => instrumentKey(one) === options['instrument']);
    if (!instrument) throw new Refused('INSTRUMENT_UNKNOWN', 'options.instrument');
    return instrument;
  },
  rowModule: moduleBeside(import.meta.url, 'answer-row'),
  checkRows: refuseKnown,
  apply: writeAnswers,
  // Nothing can build on an answer sheet of nobody, so it can always be taken back.
  inUse: async () => [],
  undo: removeAnswers,
};

/** A missing answer makes the sheet incomplete; it is no fault of the file. */
function itemColumn(id: string): ImportColumn {
  const guesses = [`a${id}`, `a${id}_score`, `q${id}`, `item${id}`, `题${id}`, id];
  return { key: itemKey(id), zh: `第 ${id} 题`, en: `Item ${id}`, guesses, required: true, mayBeEmpty: true };
}

/** A number that this organisation has for the same instrument already: the same sheet sent twice. */
async function refuseKnown(ctx: Ctx, rows: readonly CheckedRow<AnswerRow>[], instrument: Instrument): Promise<void> {
  const numbered = rows.filter((row) => row.value.reference);
  if (numbered.length === 0) return;
  const known = (await runBound(
    ctx.em,
    `select reference from cohort_answers where organisation_id = ?::uuid and instrument = ?
       and reference in (select json_array_elements_text(?::json))`,
    [ctx.actor.organisationId, instrumentKey(instrument), JSON.stringify(numbered.map((row) => row.value.reference))],
  )) as { reference: string }[];
  const taken = new Set(known.map((one) => one.reference));
  for (const { value, refuse } of numbered)
    if (value.reference && taken.has(value.reference))
      refuse('reference', 'ANSWERS_KNOWN', { reference: value.reference });
}

async function writeAnswers(ctx: Ctx, rows: readonly StagedRow<AnswerRow>[], run: RunFacts): Promise<RowEffect[]> {
  const sheets = rows.map(({ fileRow, value }) => ({ id: newId(), file_row: fileRow, ...value }));
  await runBound(
    ctx.em,
    `insert into cohort_answers (id, import_id, file_row, organisation_id, reference, instrument, scoring_version, answers, total, band, outcome, entered_on)
     select id, ?::uuid, file_row, ?::uuid, reference, instrument, "scoringVersion", answers, total, band, outcome, ?::date
     from json_to_recordset(?::json) as r(id uuid, file_row int, reference text, instrument text, "scoringVersion" text, answers jsonb, total int, band text, outcome text)`,
    [run.id, ctx.actor.organisationId, ctx.today, JSON.stringify(sheets)],
  );
  return sheets.map(({ id, file_row: fileRow }) => ({ fileRow, outcome: 'INSERTED', record: { cohortAnswersId: id } }));
}

async function removeAnswers(ctx: Ctx, rows: readonly AppliedRow[], run: RunFacts): Promise<void> {
  await ctx.em.execute('delete from cohort_answers where import_id = ? and file_row = any(?::int[])', [
    run.id,
    `{${rows.map((row) => row.fileRow).join()}}`,
  ]);
}

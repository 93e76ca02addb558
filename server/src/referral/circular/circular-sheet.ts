import { addDays } from '@xingcheng/shared/age/iso-date';
import type { Ctx } from '../../access/index.js';
import { idOf, type DocumentKind } from '../../platform/documents/document.js';
import type { Sheet } from '../../platform/documents/sheet.js';
import { writtenDate } from '../../platform/documents/words.js';
import { readAll } from '../../platform/graphql/page.js';
import { CLOCK_WORDS, SERVICE_WORDS, STATUS_WORDS } from '../documents/words.js';
import { beyond } from '../../platform/db/beyond.js';
import { CIRCULAR_ROW_ORDER, circularById, NAMELESS, selectCircularRows } from './circular.queries.js';
import type { CircularRowType, CircularType } from './circular.types.js';

/** The circular on paper: the same rows today as in a year, because it is written from the record of its week. */
export const circularSheet: DocumentKind<Ctx> = {
  name: 'overdue-circular',
  rule: 'referral.circular',
  write: async (ctx, params) => {
    const id = idOf(params);
    const circular = id && (await circularById(ctx, id));
    if (!circular) return null;
    const rows = await readAll(
      beyond(ctx, NAMELESS),
      selectCircularRows(ctx, { circularId: circular.id }),
      CIRCULAR_ROW_ORDER,
    );
    return sheetOf(circular, rows);
  },
};

function sheetOf(circular: CircularType, rows: readonly CircularRowType[]): Sheet {
  const week = `${writtenDate(circular.weekOf)}至${writtenDate(addDays(circular.weekOf, 6))}`;
  const verdict =
    rows.length === 0
      ? `截至${writtenDate(circular.drawnUpOn)}，${circular.areaName}没有逾期的转介。`
      : `截至${writtenDate(circular.drawnUpOn)}，${circular.areaName}共有逾期转介 ${rows.length} 件：逾期未预约 ${circular.booking} 件，逾期未就诊 ${circular.attending} 件。请接收单位即日答复，请追访责任单位联系家长，并在下周通报前回写进展。`;
  return {
    title: '转介逾期周通报',
    issuer: circular.issuerName,
    number: `${circular.areaCode}-${circular.weekOf.replaceAll('-', '')}`,
    about: rows.flatMap(({ personId }) => personId ?? []),
    landscape: true,
    parts: [
      {
        kind: 'facts',
        rows: [['区和周', `${circular.areaName}　${week}`]],
      },
      { kind: 'text', text: verdict },
      ...(rows.length > 0 ? [tableOf(rows)] : []),
      { kind: 'sign', places: ['制表人', '审核人'] },
      {
        kind: 'note',
        text: `预约按工作日计（含调休上班日），就诊按自然日计；逾期为制表当日的数。规则版本 ${circular.clockVersion}，天数为暂定值。仅限经办人员使用。`,
      },
    ],
  };
}

const tableOf = (rows: readonly CircularRowType[]) => ({
  kind: 'table' as const,
  head: ['序号', '姓名', '事项', '转出单位', '接收单位', '转出日期', '当时状态', '时限', '应在此前', '逾期'],
  widths: [0.5, 0.8, 0.8, 2, 2, 1.1, 0.9, 0.7, 1.1, 1],
  rows: rows.map((row, at) => [
    String(at + 1),
    row.personName,
    SERVICE_WORDS[row.service as keyof typeof SERVICE_WORDS],
    row.fromName,
    row.toName,
    row.sentOn,
    STATUS_WORDS[row.status as keyof typeof STATUS_WORDS],
    CLOCK_WORDS[row.clock as keyof typeof CLOCK_WORDS],
    row.dueOn,
    row.clock === 'BOOK' ? `${row.overdueDays} 个工作日` : `${row.overdueDays} 天`,
  ]),
});

import { ExportRequester } from '@xingcheng/shared/codes/export-requester';
import type { Ctx } from '../../access/index.js';
import { canReach, personById } from '../../people/index.js';
import { record } from '../../platform/audit/audit.js';
import { idOf } from '../../platform/documents/document.js';
import type { Sheet } from '../../platform/documents/sheet.js';
import { writtenDate } from '../../platform/documents/words.js';
import { writeCsv, type OutValue } from '../../platform/exports/csv.js';
import { writeZip } from '../../platform/exports/zip.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { sendFile, type Route } from '../../platform/http/route.js';
import { collect, stillToTell, type Row } from './collect.js';
import { headOf } from './column-words.js';
import { TITLES } from './titles.js';

const ASKED_BY: Record<ExportRequester, string> = { PERSON: '本人', GUARDIAN: '监护人', NEAR_RELATIVE: '近亲属' };

/**
 * `GET /exports/person-data.zip?id=…&for=GUARDIAN&note=…`: a copy of everything that is kept about one person, for whoever has the right
 * to it (个人信息保护法 45): an index to read, a table for each kind of record, and the same as JSON to take elsewhere. Refuses
 * INVALID_VALUE where nobody is named who asked for it; an unknown person, one out of reach and one merged away are NOT_FOUND.
 */
export const personExport: Route<Ctx> = {
  method: 'GET',
  path: /^\/exports\/person-data\.zip$/,
  rule: 'person.export',
  handle: async (ctx, _request, response, _match, query) => {
    const requester = requesterOf(query.get('for'));
    const note = query.get('note')?.trim() ?? '';
    if ([...note].length > NOTE_LENGTH) throw new Refused('INVALID_VALUE', 'note');
    const id = idOf(query);
    if (!id || !(await canReach(ctx, 'person.export', id))) throw new NotFound();
    const person = await personById(ctx, id);
    if (!person) throw new NotFound();
    const untold = await stillToTell(ctx, id);
    const all = await collect(ctx, id, untold);
    const rows = Object.values(all).reduce((sum, one) => sum + one.length, 0);
    await record(ctx, [
      {
        deed: 'EXPORT',
        subjectType: 'Person',
        subjectId: id,
        personId: id,
        purpose: note ? `${requester}: ${note}` : requester,
        changes: { rows },
      },
    ]);
    const { renderSheet } = await import('../../platform/documents/render-sheet.js');
    const about = { name: person.name, birthDate: person.birthDate, id };
    const body = writeZip([
      { name: '目录.pdf', data: await renderSheet(indexOf(ctx, about, requester, all, untold), ctx.today) },
      {
        name: 'data.json',
        data: JSON.stringify(
          { person: about, writtenOn: ctx.today, askedFor: requester, resultsStillToTell: untold, tables: all },
          null,
          2,
        ),
      },
      ...Object.entries(all)
        .filter(([, found]) => found.length > 0)
        .map(([table, found]) => ({ name: `表格/${TITLES[table] ?? table}.csv`, data: csvOf(found) })),
    ]);
    return () => sendFile(response, `个人信息副本-${ctx.today}.zip`, 'application/zip', body);
  },
};

const NOTE_LENGTH = 300;

function requesterOf(asked: string | null): ExportRequester {
  const known = Object.values(ExportRequester).find((one) => one === asked);
  if (!known) throw new Refused('INVALID_VALUE', 'for');
  return known;
}

function csvOf(rows: readonly Row[]): Buffer {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return writeCsv([
    columns.map((column) => headOf(column)),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ]);
}

function cellOf(value: unknown): OutValue {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}

function indexOf(
  ctx: Ctx,
  about: { name: string; birthDate: string; id: string },
  requester: ExportRequester,
  all: Record<string, Row[]>,
  untold: number,
): Sheet {
  const held = Object.entries(all).filter(([, rows]) => rows.length > 0);
  return {
    title: '个人信息副本目录',
    issuer: ctx.actor.organisationName,
    number: about.id.slice(-8).toUpperCase(),
    about: [about.id],
    parts: [
      {
        kind: 'facts',
        rows: [
          ['姓名', about.name],
          ['出生日期', writtenDate(about.birthDate)],
          ['申请人', ASKED_BY[requester]],
          ['制作日期', writtenDate(ctx.today)],
          ...(untold > 0 ? [['待当面告知的筛查结果', `${untold} 项，告知后可再次申请`] as [string, string]] : []),
        ],
      },
      {
        kind: 'table',
        head: ['内容', '条数', '文件'],
        widths: [40, 15, 45],
        rows: held.map(([table, rows]) => [
          TITLES[table] ?? table,
          String(rows.length),
          `表格/${TITLES[table] ?? table}.csv`,
        ]),
      },
      { kind: 'sign', places: ['经办人', '领取人'] },
      {
        kind: 'note',
        text: '依据个人信息保护法第四十五条提供。data.json 与各表内容相同，可转移至其他机构使用。他人的联系方式、疑似重复的他人档案、工作人员账号不在其中；尚未告知监护人的筛查结果、专家委员会意见的内容另行提供；谁查阅过本档案，见《档案查阅记录》。身份证号为完整号码，请妥善保管。',
      },
    ],
  };
}

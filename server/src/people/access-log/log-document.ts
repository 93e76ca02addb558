import type { Ctx } from '../../access/index.js';
import { idOf, type DocumentKind } from '../../platform/documents/document.js';
import { writtenDate } from '../../platform/documents/words.js';
import { personById } from '../people.queries.js';
import { reached, wholeLog } from './access-log.queries.js';
import type { SubjectAccessType } from './access-log.types.js';
import { BECAUSE_WORDS, DEED_WORDS, PURPOSE_WORDS, ROLE_WORDS } from './words.js';

/** What fits a reasonable stack of paper; the note says so where there is more. */
const MOST_ROWS = 500;

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
});

/** Who looked at a child's record, for the guardian to take home: the right to know (个人信息保护法 44、45). */
export const accessLogDocument: DocumentKind<Ctx> = {
  name: 'subject-access-log',
  rule: 'subjectlog.read',
  write: async (ctx, params) => {
    const id = idOf(params);
    if (!id || !(await reached(ctx, id))) return null;
    const days = { from: dayOf(params.get('from')), to: dayOf(params.get('to')) };
    const all = await wholeLog(ctx, id, days);
    const looks = all.filter(({ list }) => list === null);
    const lists = onLists(all);
    // The audit knows no names: there the line is filled in by whoever hands it over.
    const person = await personById(ctx, id);
    return {
      title: '档案查阅记录',
      issuer: ctx.actor.organisationName,
      number: id.slice(-8).toUpperCase(),
      about: [id],
      landscape: true,
      parts: [
        {
          kind: 'facts',
          rows: [
            ['姓名', person?.name ?? null],
            ['出生日期', person ? writtenDate(person.birthDate) : null],
            [
              '期间',
              days.from || days.to
                ? `${writtenDate(days.from) ?? '建档'}至${writtenDate(days.to ?? ctx.today)}`
                : `截至${writtenDate(ctx.today)}的全部`,
            ],
            ['查阅次数', `${looks.length} 次；另在名单中出现 ${all.length - looks.length} 次`],
          ],
        },
        { kind: 'heading', text: '打开过本档案' },
        looks.length > 0
          ? { kind: 'table', head: LOOK_HEAD, widths: LOOK_WIDTHS, rows: looks.slice(0, MOST_ROWS).map(lookOf) }
          : { kind: 'text', text: '这段时间没有人打开过本档案。' },
        ...(lists.length > 0
          ? [
              { kind: 'heading' as const, text: '在名单或文件中见到' },
              { kind: 'table' as const, head: LIST_HEAD, widths: LIST_WIDTHS, rows: lists },
            ]
          : []),
        { kind: 'sign', places: ['经办人', '监护人'] },
        {
          kind: 'note',
          text: `${looks.length > MOST_ROWS ? `本表只列最近 ${MOST_ROWS} 次，其余请按期间另行打印。` : ''}依据个人信息保护法第四十四、四十五条，监护人可以查阅、复制本记录；对某次查阅有疑问，请向上列单位或审计员提出。`,
        },
      ],
    };
  },
};

// Who, as what and from where stand below each other in both tables.
const LOOK_HEAD = ['时间', '查阅人', '岗位', '单位', '做了什么', '为什么可以查阅'];
const LOOK_WIDTHS = [18, 12, 14, 26, 12, 18];
const LIST_HEAD = ['名单或文件', '查阅人', '岗位', '单位', '次数', '最近一次'];
const LIST_WIDTHS = LOOK_WIDTHS;

const lookOf = (one: SubjectAccessType): string[] => [
  clock.format(new Date(one.at)),
  one.accountName,
  ROLE_WORDS[one.role as keyof typeof ROLE_WORDS] ?? one.role,
  one.organisationName,
  DEED_WORDS[one.deed as keyof typeof DEED_WORDS] ?? one.deed,
  because(one),
];

/** On lists a child stands many times: one line for each person who asked for them, newest first. */
function onLists(all: readonly SubjectAccessType[]): string[][] {
  const groups = Map.groupBy(
    all.filter(({ list }) => list !== null),
    ({ deed, accountName, role, organisationName }) => [deed, accountName, role, organisationName].join('\n'),
  );
  return [...groups.values()].slice(0, MOST_ROWS).map((times) => {
    const [newest] = times as [SubjectAccessType];
    return [
      `在名单中${DEED_WORDS[newest.deed as keyof typeof DEED_WORDS] ?? newest.deed}`,
      newest.accountName,
      ROLE_WORDS[newest.role as keyof typeof ROLE_WORDS] ?? newest.role,
      newest.organisationName,
      String(times.length),
      clock.format(new Date(newest.at)),
    ];
  });
}

const because = ({ because: codes, purpose }: { because: string[]; purpose: string | null }): string => {
  const words = codes.map((code) => BECAUSE_WORDS[code as keyof typeof BECAUSE_WORDS] ?? code).join('、');
  const [reason = ''] = (purpose ?? '').split(':');
  const said = PURPOSE_WORDS[reason as keyof typeof PURPOSE_WORDS];
  return said ? `${words}：${said}` : words;
};

const dayOf = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

import type { DisposalFate } from '@xingcheng/shared/codes/disposal-fate';
import type { DisposalWay } from '@xingcheng/shared/codes/disposal-way';
import type { RetentionCategory } from '@xingcheng/shared/codes/retention-category';
import type { Ctx } from '../../access/index.js';
import { idOf, type DocumentKind } from '../../platform/documents/document.js';
import { writtenDate } from '../../platform/documents/words.js';
import { certificateById } from './certificate.queries.js';
import { KIND_WORDS } from './words.js';

/** What the codes are called on paper; a test keeps them equal to what the pages say. */
export const CATEGORY_WORDS: Record<RetentionCategory, string> = {
  MENTAL_MEDICAL: '精神障碍病历',
  OUTPATIENT: '门诊与训练记录',
  SHARING: '共享记录',
  SCHOOLING: '教育安置与个别化教育',
  RESIDENCE: '托养档案',
  SCREENING_ONLY: '仅有筛查',
  REFUSAL: '谢绝筛查记录',
  SUBSIDY_VOUCHER: '补贴凭证',
};
export const WAY_WORDS: Record<DisposalWay, string> = { DELETE: '删除', ANONYMISE: '匿名化' };
/** On paper it has happened; on the page it is what would. */
const FATE_WORDS: Record<DisposalFate, string> = {
  DELETED: '已删除',
  ANONYMISED: '已匿名化',
  COUNTED: '已删除，统计数保留',
  STAYS: '依法保留（仅编号）',
};

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
  hour12: false,
});
const written = (at: Date | string): string => clock.format(new Date(at));

/** The certificate on paper: for the file of the district, or for whoever may ask what became of a record. */
export const certificateDocument: DocumentKind<Ctx> = {
  name: 'deletion-certificate',
  rule: 'certificate.read',
  write: async (ctx, params) => {
    const id = idOf(params);
    const one = id && (await certificateById(ctx, id));
    if (!one) return null;
    const rule = `${one.ruleSource ?? '本系统提议'}${one.ruleVerified ? '' : '（待核实）'}，保存 ${one.years} 年，${writtenDate(one.ruleFrom)}起施行`;
    return {
      title: '个人信息销毁证明',
      issuer: ctx.actor.organisationName,
      number: one.number,
      // Nobody is found under the id any more.
      about: [],
      parts: [
        {
          kind: 'text',
          text: '兹证明下列档案保存期已满，经一人提议、另一人复核同意，已由系统按下列方式处置，处置后不可恢复查询。',
        },
        {
          kind: 'facts',
          rows: [
            ['人员编号', one.personId],
            ['所属区', one.areaName],
            ['保存最久的记录', CATEGORY_WORDS[one.category as RetentionCategory]],
            ['保存依据', rule],
            ['保存期满', writtenDate(one.keptUntil)],
            ['处置方式', WAY_WORDS[one.way as DisposalWay]],
            ['提议', `${one.proposedByName ?? '–'}　${written(one.proposedAt)}`],
            ['复核同意', `${one.approvedByName ?? '–'}　${written(one.approvedAt)}`],
            ['执行', written(one.carriedOutAt)],
          ],
        },
        {
          kind: 'table',
          head: ['记录种类', '条数', '结果'],
          widths: [50, 15, 35],
          rows: one.kinds.map(({ kind, rows, fate }) => [
            KIND_WORDS[kind] ?? kind,
            String(rows),
            FATE_WORDS[fate as DisposalFate],
          ]),
        },
        {
          kind: 'facts',
          rows: [
            ['内容摘要', grouped(one.digest)],
            ['签名', grouped(one.signature)],
          ],
        },
        { kind: 'sign', places: ['提议人', '复核人'] },
        {
          kind: 'note',
          text: '依据个人信息保护法第十九、四十七条。内容摘要为带密钥的 HMAC-SHA-256，不透露任何内容；签名为 Ed25519，与审计留痕使用同一密钥，可在系统“销毁证明”页核验。审计留痕依法保留，以编号记载。删除前形成的备份按备份保留期自然过期。',
        },
      ],
    };
  },
};

/** In groups of eight, which paper can break and an eye can follow. */
const grouped = (hex: string): string => hex.replaceAll(/(.{8})(?=.)/g, '$1 ');

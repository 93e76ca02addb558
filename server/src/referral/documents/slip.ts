import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { idOf, type DocumentKind } from '../../platform/documents/document.js';
import type { Part, Sheet } from '../../platform/documents/sheet.js';
import { writtenDate } from '../../platform/documents/words.js';
import { readOne } from '../../platform/graphql/page.js';
import { referralDetail } from '../referral.queries.js';
import type { ReferralType } from '../referral.types.js';
import { REASON_WORDS, SERVICE_WORDS, URGENCY_WORDS } from './words.js';

/** The slip that goes with the child: one half for the receiver's file, one for the family. It carries no score and no result. */
export const slip: DocumentKind<Ctx> = {
  name: 'referral-slip',
  rule: 'referral.read',
  write: async (ctx, params) => {
    const id = idOf(params);
    const detail = id && (await referralDetail(ctx, id));
    if (!detail) return null;
    return sheetOf(detail.referral, await placeOf(ctx, detail.referral.toOrganisationId));
  },
};

interface Place {
  phone: string | null;
}

async function placeOf(ctx: Ctx, id: string): Promise<Place> {
  return (await readOne(ctx, sql<Place>`select phone from organisation where id = ${id}`)) ?? { phone: null };
}

function sheetOf(referral: ReferralType, place: Place): Sheet {
  const child: Extract<Part, { kind: 'facts' }> = {
    kind: 'facts',
    rows: [
      ['姓名', referral.personName],
      ['出生日期', writtenDate(referral.birthDate)],
      ['转介事项', SERVICE_WORDS[referral.service as keyof typeof SERVICE_WORDS]],
      ['接收单位', referral.toName],
      ['接收单位电话', place.phone],
      ['转出日期', writtenDate(referral.sentOn)],
    ],
  };
  return {
    title: '转介单',
    issuer: referral.fromName,
    number: referral.id.slice(-8).toUpperCase(),
    about: [referral.personId],
    parts: [
      {
        kind: 'facts',
        rows: [
          ...child.rows,
          ['转介原因', REASON_WORDS[referral.reason as keyof typeof REASON_WORDS]],
          ['缓急', URGENCY_WORDS[referral.urgency as keyof typeof URGENCY_WORDS]],
          ['请在此前答复', writtenDate(referral.answerDueOn)],
          ['说明', referral.note ?? null],
        ],
      },
      { kind: 'sign', places: ['转出单位经办人', '接收单位经办人'] },
      { kind: 'cut', text: '以下由家长留存' },
      { kind: 'heading', text: `家长联　${referral.fromName}` },
      child,
      {
        kind: 'text',
        text: `请带孩子和这张单子到${referral.toName}。如果接收单位还没有与您联系，请直接打上面的电话；去不了、想换一家或已经看过，请告诉${referral.fromName}，由他们继续跟进。`,
      },
      { kind: 'note', text: '转介是请专业人员进一步了解孩子的情况，不是诊断，也不影响孩子入园、入学。' },
    ],
  };
}

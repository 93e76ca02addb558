import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import type { DocumentKind } from '../../platform/documents/document.js';
import type { Part, Sheet } from '../../platform/documents/sheet.js';
import { readOne, readPage } from '../../platform/graphql/page.js';
import { PUPIL_ORDER, selectPupils, type PupilRow } from '../pupils.queries.js';
import { consentForm, resultNotice, type Told, type Where } from './notice-parts.js';
import { isUuid } from '../../platform/uuid.js';

interface Batch {
  where: Where;
  campaignName: string;
  pupils: (PupilRow & Told)[];
}

/** A class, or one child of it, for who screens there. Whoever refuses is not in it: nothing is printed about that child. */
async function batchOf(ctx: Ctx, params: URLSearchParams): Promise<Batch | null> {
  const [campaignId, schoolId, personId] = ['id', 'school', 'person'].map((name) => params.get(name) ?? '');
  if (!isUuid(campaignId) || !isUuid(schoolId) || (personId && !isUuid(personId))) return null;
  const filter = {
    campaignId: campaignId ?? null,
    schoolId: schoolId ?? null,
    grade: params.get('grade'),
    className: params.get('class'),
    personId: personId || null,
  };
  const { nodes } = await readPage(ctx, selectPupils(ctx, filter, params.get('instrument')), PUPIL_ORDER, {
    first: 100,
  });
  const asked = nodes.filter((one) => one.consent !== 'REFUSED');
  const place = await placeOf(ctx, schoolId ?? '', campaignId ?? '');
  if (asked.length === 0 || !place) return null;
  const pupils = asked.map((one) => ({ ...one, number: (one.screeningId ?? one.personId).slice(-8).toUpperCase() }));
  return { where: place, campaignName: place.campaignName, pupils };
}

/** The school, and the hospital of its district that does the secondary screen. */
const placeOf = (ctx: Ctx, schoolId: string, campaignId: string) =>
  readOne(
    ctx,
    sql<Where & { campaignName: string }>`
    select o.name as "schoolName", o.phone as "schoolPhone", h.name as "hospitalName", h.phone as "hospitalPhone", c.name as "campaignName"
    from organisation o join campaign c on c.id = ${campaignId}::uuid
    left join lateral (select x.name, x.phone from organisation x where x.kind = 'MCH_HOSPITAL' and x.area_code = o.area_code order by x.id limit 1) h on true
    where o.id = ${schoolId}::uuid`,
  );

interface PageOf {
  personId: string;
  parts: Part[];
}

const sheet = (title: string, issuer: string, pages: readonly PageOf[]): Sheet | null =>
  pages.length === 0
    ? null
    : {
        title,
        issuer,
        number: null,
        about: pages.map(({ personId }) => personId),
        parts: pages.flatMap(({ parts }) => parts),
      };

/** The results of a class, a page for each family. */
export const resultNotices: DocumentKind<Ctx> = {
  name: 'screening-notices',
  rule: 'screening.notice',
  write: async (ctx, params) => {
    const batch = await batchOf(ctx, params);
    if (!batch) return null;
    const pages = batch.pupils.flatMap((one) => {
      const parts = resultNotice(one, batch.where);
      return parts ? [{ personId: one.personId, parts }] : [];
    });
    return sheet('儿童心理行为发育筛查结果告知书', batch.where.schoolName, pages);
  },
};

/** The consent forms of a class, a page for each child that did not refuse. */
export const consentForms: DocumentKind<Ctx> = {
  name: 'screening-consents',
  rule: 'screening.notice',
  write: async (ctx, params) => {
    const batch = await batchOf(ctx, params);
    if (!batch) return null;
    const pages = batch.pupils.map((one) => ({
      personId: one.personId,
      parts: consentForm(one, batch.where, batch.campaignName),
    }));
    return sheet('儿童心理行为发育筛查知情同意书', batch.where.schoolName, pages);
  },
};

import { createHmac } from 'node:crypto';
import type { Sex } from '@xingcheng/shared/codes/sex';
import type { GuardianFacts, IdentityFacts } from '@xingcheng/shared/identity/duplicates/facts';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { openNationalId, openPhone } from '../identity.js';
import { syllablesOf } from '../names.js';
import { openedIn, sealed } from '../../platform/crypto/word.js';
import { GUARDIAN_NAME } from '../places.js';
import { wholeColumn } from '../../platform/crypto/blind-index.js';

export interface KnownFacts extends IdentityFacts {
  id: string;
  /** Changes when, and only when, something changes that says who somebody is. */
  fingerprint: () => string;
  shown: Shown;
}

/** The same values as a page may show them. */
export interface Shown {
  nationalId: string | null;
  /** Keyed hash of a telephone → the number with its middle hidden. */
  phones: Readonly<Record<string, string>>;
  school: string | null;
  address: string | null;
}

interface Row {
  id: string;
  name: string;
  sex: Sex;
  birthDate: string;
  cell: Buffer | null;
  nationalIdMasked: string | null;
  areaCode: string;
  streetCode: string | null;
  address: string;
  schoolId: string | null;
  className: string | null;
  schoolName: string | null;
  guardians: { name: string; phone: string | null; masked: string | null; cell: string | null; id: string }[];
}

/** What is known of each of these persons, for comparing. Numbers are opened here and leave only as "equal" or "near". */
export async function factsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, KnownFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(
    ctx,
    sql<Row>`
      select p.id, p.name, p.sex, p.birth_date::text as "birthDate", p.national_id_cell as cell,
        p.national_id_masked as "nationalIdMasked", p.area_code as "areaCode", p.street_code as "streetCode",
        concat_ws(' ', coalesce(a.name, p.area_code), d.name) as address,
        e.school_id as "schoolId", e.class_name as "className", e.school_name as "schoolName", coalesce(g.all, '[]') as guardians
      from person p
      left join management_area a on a.code = p.area_code
      left join division d on d.code = p.street_code
      left join lateral (select en.school_id, en.grade || ' ' || en.class_name as class_name, o.name as school_name from enrolment en join organisation o on o.id = en.school_id
        where en.person_id = p.id and en.ended_on is null order by en.school_year desc limit 1) e on true
      left join lateral (select json_agg(json_build_object('id', gu.id, 'name', ${sealed(GUARDIAN_NAME, 'gu')}, 'phone', encode(${sql.ref(`gu.${wholeColumn(ctx.keys, 'phone_index')}`)}, 'hex'), 'masked', gu.phone_masked, 'cell', encode(gu.phone_cell, 'hex'))) as all
        from guardian gu where gu.person_id = p.id) g on true
      where p.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, known(ctx, row)]));
}

function known(ctx: Ctx, row: Row): KnownFacts {
  const { id, name, sex, birthDate, areaCode, streetCode, schoolId, className } = row;
  const guardians = openedIn(ctx.keys, row.guardians, 'name').toSorted(byName);
  const nationalId = row.cell ? openNationalId(ctx.keys, id, row.cell) : null;
  return {
    id,
    name,
    sex,
    birthDate,
    areaCode,
    streetCode,
    schoolId,
    className,
    syllables: syllablesOf(name),
    nationalId,
    guardians: guardians.map((one): GuardianFacts => ({
      name: one.name,
      phone: one.phone,
      syllables: syllablesOf(one.name),
    })),
    fingerprint: () =>
      digest(ctx, [
        name,
        sex,
        birthDate,
        nationalId,
        ...guardians.flatMap((one) => [
          one.name,
          one.cell && openPhone(ctx.keys, one.id, Buffer.from(one.cell, 'hex')),
        ]),
      ]),
    shown: {
      nationalId: row.nationalIdMasked,
      phones: Object.fromEntries(guardians.flatMap(({ phone, masked }) => (phone && masked ? [[phone, masked]] : []))),
      school: row.schoolName ? `${row.schoolName} ${className ?? ''}`.trim() : null,
      address: row.address,
    },
  };
}

const byName = (a: Row['guardians'][number], b: Row['guardians'][number]) =>
  a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1;

/** Keyed, because numbers can be guessed; under a key that does not change, because what was decided holds longer than a key of the index. */
const digest = (ctx: Ctx, parts: readonly (string | null)[]): string =>
  createHmac('sha256', ctx.keys.pepper).update('identity|').update(JSON.stringify(parts)).digest('hex');

/** Of a pair: the same whichever of the two comes first. */
export const pairFingerprint = (ctx: Ctx, one: KnownFacts, other: KnownFacts): string =>
  digest(ctx, [one.fingerprint(), other.fingerprint()].toSorted());

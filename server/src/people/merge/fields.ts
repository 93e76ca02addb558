import type { MergeField } from '@xingcheng/shared/codes/merge-field';
import type { Sex } from '@xingcheng/shared/codes/sex';
import type { Ctx } from '../../access/index.js';
import { checkIdentity } from '../check-identity.js';
import { openNationalId, sealNationalId } from '../identity.js';
import { spell } from '../names.js';
import type { Person } from '../person.entity.js';
import type { FieldChange } from './person-merge.entity.js';

/** Follow from the number under the keys of the day: written with it, and computed anew when a merge is taken back. */
export const NATIONAL_ID_INDEXES: readonly string[] = ['national_id_index', 'national_id_index_even'];

/** Columns that go together when a field is taken from the other record. */
const COLUMNS: Readonly<Record<MergeField, readonly string[]>> = {
  NAME: ['name', 'pinyin', 'initials', 'sound'],
  SEX: ['sex'],
  BIRTH_DATE: ['birth_date'],
  NATIONAL_ID: ['national_id_cell', ...NATIONAL_ID_INDEXES, 'national_id_masked'],
  GESTATION_WEEKS: ['gestation_weeks'],
  ADDRESS: ['area_code', 'street_code'],
};

/** The survivor's identity after the merge must still be one that the house would accept (GB 11643-1999). */
export function checkTaken(ctx: Ctx, survivor: Person, merged: Person, taken: readonly MergeField[]): void {
  const from = (field: MergeField) => (taken.includes(field) ? merged : survivor);
  checkIdentity(ctx, {
    birthDate: from('BIRTH_DATE').birthDate,
    sex: from('SEX').sex as Sex,
    nationalId: numberOf(ctx, from('NATIONAL_ID')),
  });
}

const numberOf = (ctx: Ctx, person: Person): string | null =>
  person.nationalIdCell ? openNationalId(ctx.keys, person.id, person.nationalIdCell) : null;

/** A column as JSON holds it: bytes as the database writes them. */
const bytes = (value: Uint8Array | null | undefined): string | null =>
  value ? `\\x${Buffer.from(value).toString('hex')}` : null;

function valuesOf(person: Person): Record<string, unknown> {
  return {
    name: person.name,
    ...spell(person.name),
    sex: person.sex,
    birth_date: person.birthDate,
    national_id_cell: bytes(person.nationalIdCell),
    national_id_index: bytes(person.nationalIdIndex),
    national_id_index_even: bytes(person.nationalIdIndexEven),
    national_id_masked: person.nationalIdMasked ?? null,
    gestation_weeks: person.gestationWeeks ?? null,
    area_code: person.areaCode,
    street_code: person.streetCode ?? null,
  };
}

/** What each column of the survivor becomes. A number is sealed anew: a cell opens only in its own row. */
export function changesOf(
  ctx: Ctx,
  survivor: Person,
  merged: Person,
  taken: readonly MergeField[],
): Record<string, FieldChange> {
  const [before, after] = [valuesOf(survivor), valuesOf(merged)];
  const number = numberOf(ctx, merged);
  if (number) {
    const sealed = sealNationalId(ctx.keys, survivor.id, number);
    after['national_id_cell'] = bytes(sealed.nationalIdCell);
    after['national_id_index'] = bytes(sealed.nationalIdIndex);
    after['national_id_index_even'] = bytes(sealed.nationalIdIndexEven);
  }
  return Object.fromEntries(
    taken
      .flatMap((field) => COLUMNS[field])
      .filter((column) => before[column] !== after[column])
      .map((column) => [column, { before: before[column], after: after[column] }]),
  );
}

/** The version grows even where nothing is taken: whoever looks at a preview from before looks at another record. */
export async function writeFields(
  ctx: Ctx,
  personId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(values);
  const set = columns.map((column) => `"${column}" = r."${column}", `).join('');
  await ctx.em.execute(
    `update person p set ${set}version = p.version + 1, updated_at = ? from jsonb_populate_record(null::person, ?::jsonb) r where p.id = ?`,
    [ctx.now, JSON.stringify(values), personId],
  );
}

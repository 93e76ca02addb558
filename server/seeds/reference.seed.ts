import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Orm } from '../src/platform/db/orm.js';
import { MANAGEMENT_AREAS } from './management-areas.js';
import { policyFile } from './policy-file.js';
import { seedStandard } from './standard.seed.js';

/** Policy data every installation needs: statutory divisions (NBS 2023) and management areas. Loading it again changes nothing. */
export async function seedReference(orm: Orm): Promise<void> {
  const rows = parse(readFileSync(policyFile('divisions.csv')), { columns: true, bom: true }) as {
    code: string;
    name: string;
    level: string;
  }[];
  const connection = orm.em.getConnection();
  await connection.execute(
    `insert into division (code, name, level, parent_code)
     select code, name, level, case when length(code) > 6 then left(code, 6) when right(code, 2) <> '00' then left(code, 4) || '00' end
     from jsonb_to_recordset(?::jsonb) as r(code text, name text, level text) on conflict (code) do update set name = excluded.name, level = excluded.level`,
    [JSON.stringify(rows)],
  );
  await connection.execute(
    `insert into management_area (code, name, name_en, division_code, parent_code, tile_column, tile_row)
     select code, name, "nameEn", "divisionCode", "parentCode", "tileColumn", "tileRow"
     from jsonb_to_recordset(?::jsonb) as r(code text, name text, "nameEn" text, "divisionCode" text, "parentCode" text, "tileColumn" int, "tileRow" int)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, tile_column = excluded.tile_column, tile_row = excluded.tile_row`,
    [JSON.stringify(MANAGEMENT_AREAS)],
  );
  await seedStandard(orm);
}

import { readFileSync } from 'node:fs';
import { MATRIX_AGE, MATRIX_IQ, MATRIX_SEVERITY } from '@xingcheng/shared/intervention/matrix';
import { parse } from 'csv-parse/sync';
import type { Orm } from '../src/platform/db/orm.js';
import { policyFile } from './policy-file.js';

/** The intervention matrix as a versioned draft. A version once loaded is never overwritten: a new table is a new version. */
export async function seedStandard(orm: Orm): Promise<void> {
  const rows = parse(readFileSync(policyFile('intervention-matrix.csv')), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const version = rows[0]?.['version'] ?? '';
  const connection = orm.em.getConnection();
  const [loaded] = (await connection.execute(
    `insert into standard (id, created_at, updated_at, version, code, signed_off, effective_from, source)
     values (gen_random_uuid(), now(), now(), 1, ?, false, '2026-01-01', '深残委〔2022〕2号 三(四)2; 国卫办妇幼发〔2022〕12号 三(四)') on conflict (code) do nothing returning id`,
    [version],
  )) as { id: string }[];
  if (!loaded) return;
  const cells = rows.map((row) => ({
    age: MATRIX_AGE[row['age'] ?? ''],
    iq: MATRIX_IQ[row['iq'] ?? ''],
    severity: MATRIX_SEVERITY[row['dsm5_level'] ?? ''],
    direct_hours_from: Number(row['prof_direct_h_wk_min']),
    direct_hours_to: Number(row['prof_direct_h_wk_max']),
    total_hours_from: row['total_structured_h_wk_min'] ? Number(row['total_structured_h_wk_min']) : null,
    components: row['components'],
    setting: row['setting'],
    review_months: Number(row['review_months']),
    escalate: row['escalate'],
    source: row['source'],
    evidence: row['evidence'],
  }));
  await connection.execute(
    `insert into standard_cell (id, standard_id, age, iq, severity, direct_hours_from, direct_hours_to, total_hours_from, components, setting, review_months, escalate, source, evidence)
     select gen_random_uuid(), ?, r.* from jsonb_to_recordset(?::jsonb) as r(age text, iq text, severity text, direct_hours_from float8, direct_hours_to float8, total_hours_from float8,
       components text, setting text, review_months int, escalate text, source text, evidence text)`,
    [loaded.id, JSON.stringify(cells)],
  );
}

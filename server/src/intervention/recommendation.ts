import { ageBand } from '@xingcheng/shared/age/age-band';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { findCell, higherSeverity, type MatrixCell } from '@xingcheng/shared/intervention/matrix';
import { iqBand } from '@xingcheng/shared/intervention/iq-band';
import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readOne, readRows } from '../platform/graphql/page.js';
import type { Recommendation } from './intervention.types.js';

interface Facts {
  birthDate: string;
  dq: number | null;
  iq: number | null;
  adaptive: Parameters<typeof iqBand>[0]['adaptive'];
  social: Parameters<typeof higherSeverity>[0];
  repetitive: Parameters<typeof higherSeverity>[1];
}

type Cell = MatrixCell & { signedOff: boolean };

/** The version in effect on a day. */
export function cellsInEffect(ctx: Ctx): Promise<Cell[]> {
  return readRows(
    ctx,
    sql<Cell>`
    select s.code as version, s.signed_off as "signedOff", c.age, c.iq, c.severity, c.direct_hours_from as "directHoursFrom", c.direct_hours_to as "directHoursTo",
      c.total_hours_from as "totalHoursFrom", c.components, c.setting, c.review_months as "reviewMonths", c.escalate, c.source, c.evidence
    from standard_cell c join standard s on s.id = c.standard_id
    where s.id = (select id from standard where effective_from <= ${ctx.today}::date and (effective_to is null or effective_to > ${ctx.today}::date) order by effective_from desc limit 1)
    order by c.age, c.iq, c.severity`,
  );
}

/** What the standard says for a person, citing cell and version, or what is missing. Never a silent default. */
export async function recommend(ctx: Ctx, personId: string): Promise<Recommendation> {
  const facts = await readOne(
    ctx,
    sql<Facts>`
    select p.birth_date::text as "birthDate", f.dq, f.iq, f.adaptive, f.social, f.repetitive
    from person p left join intervention_profile f on f.person_id = p.id where p.id = ${personId}`,
  );
  if (!facts) return { cell: null, missing: ['ASSESSMENT'], confirm: false, iqBasis: null };
  const band = iqBand({
    ageYears: ageInYears(facts.birthDate, ctx.today),
    dq: facts.dq,
    iq: facts.iq,
    adaptive: facts.adaptive ?? null,
  });
  const answer = findCell(await cellsInEffect(ctx), {
    age: ageBand(facts.birthDate, ctx.today),
    iq: band.band,
    severity: higherSeverity(facts.social, facts.repetitive),
  });
  if (!answer.found) return { cell: null, missing: [...answer.missing], confirm: false, iqBasis: band.basis };
  return {
    cell: { ...answer.cell, key: cellKey(answer.cell) },
    missing: [],
    confirm: answer.confirm,
    iqBasis: band.basis,
  };
}

export function cellKey(cell: Pick<MatrixCell, 'version' | 'age' | 'iq' | 'severity'>): string {
  return [cell.version, cell.age, cell.iq, cell.severity].join('/');
}

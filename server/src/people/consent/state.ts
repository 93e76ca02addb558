import { sql, type RawBuilder } from 'kysely';
import { CONSENT_AGES } from '@xingcheng/shared/consent/consent-ages';
import { replacedOn, type Replacement } from '@xingcheng/shared/consent/notices';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import type { ConsentState } from '@xingcheng/shared/codes/consent-state';

/**
 * How one answer stands on a day: `k` a consent, `kg` its guardian or none, `kp` its person. What a guardian agreed to for a child
 * ends when the person is of age and that guardian no longer decides (民法典 17, 18); a refusal stays until the person says otherwise.
 */
export const stateOn = (today: string): RawBuilder<ConsentState> => sql<ConsentState>`case
  when k.outcome <> 'CONSENTED' then k.outcome
  when k.withdrawn_on is not null then 'WITHDRAWN'
  when k.own_answer = 'REFUSED' then 'OWN_REFUSED'
  when kg.id is not null and (kp.birth_date + make_interval(years => ${CONSENT_AGES.ofAgeYears}::int))::date <= ${today}::date
    and (kg.ended_on <= ${today}::date or kg.lost_on <= ${today}::date) then 'EXPIRED'
  when ${replaced(today, ({ lapsesOn }) => lapsesOn <= today)} then 'REPLACED'
  else 'GIVEN' end`;

/** Answer \`k\` was given to a notice that a later one has replaced in substance (个人信息保护法 14); \`which\` of them count. */
export function replaced(today: string, which: (one: Replacement) => boolean = () => true): RawBuilder<boolean> {
  const versions = replacedOn(today).filter(which);
  if (versions.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    versions.map(
      ({ version, purposes }) =>
        sql`(k.text_version = ${version} ${purposes ? sql`and k.purpose = any(${[...purposes]}::text[])` : sql``})`,
    ),
    sql` or `,
  )})`;
}

/** The answers of a person to a purpose with their state; about everybody, or besides about one institution. */
const answers = (
  person: RawBuilder<unknown>,
  purpose: ConsentPurpose,
  towards: RawBuilder<unknown> | null,
  today: string,
) =>
  sql`from consent k join person kp on kp.id = k.person_id left join guardian kg on kg.id = k.guardian_id
  where k.person_id = ${person} and k.purpose = ${purpose} and k.answered_on <= ${today}::date
    and (k.recipient_id is null ${towards ? sql`or k.recipient_id = ${towards}` : sql``})
  order by k.answered_on desc, k.id desc limit 1`;

/** The answer that holds: the newest of those that speak of this institution, by name or with all others (PIPL 14, 23). */
export const newestAnswer = (
  person: RawBuilder<unknown>,
  purpose: ConsentPurpose,
  towards: RawBuilder<unknown> | null,
  today: string,
) =>
  sql<{
    id: string;
    state: ConsentState;
  }>`select k.id, ${stateOn(today)} as state ${answers(person, purpose, towards, today)}`;

/** The same as a condition, for a statement about many rows. */
export const standsTowards = (
  person: RawBuilder<unknown>,
  purpose: ConsentPurpose,
  towards: RawBuilder<unknown>,
  today: string,
): RawBuilder<boolean> =>
  sql<boolean>`coalesce((select ${stateOn(today)} = 'GIVEN' ${answers(person, purpose, towards, today)}), false)`;

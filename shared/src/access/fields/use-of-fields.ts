import { ROLES } from '../roles.ts';
import { may } from '../matrix.ts';
import type { Role } from '../../codes/role.ts';
import type { Action } from '../actions.ts';
import { FieldUse, type FieldRule, type RecordRule, type Rights } from './field-rule.ts';
import { HOUSE_RECORDS } from './house.ts';
import { LIFE_RECORDS } from './lives.ts';
import type { Lead, ListUse } from './list-use.ts';
import { LISTS } from './lists.ts';

/** The one source: who may read, filter, sort, group and export by which field. */
export const RECORDS: Readonly<Record<string, RecordRule>> = { ...HOUSE_RECORDS, ...LIFE_RECORDS };

/** What was said in free words is read and never looked for, sorted or counted by. */
const WORDS =
  /(note|findings|advice|wording|criterion|activities|history|differential|strengths|interests|wish|problem|answers|reason)$/i;
/** Reasons and answers that are codes and not words. */
const CODES: ReadonlySet<string> = new Set([
  'Involvement.reason',
  'TeamMember.reason',
  'Tie.reason',
  'Referral.reason',
  'Referral.declineReason',
  'Referral.lostReason',
  'ReferralStep.declineReason',
  'ReferralStep.lostReason',
  'Guardian.endReason',
  'Employment.endReason',
  'Application.withdrawReason',
  'GlassGrant.reason',
  'RetentionHold.reason',
  'MergeRuleApplied.kind',
  'LinkReferral.reason',
]);

const rights = (given: Rights): readonly string[] => (typeof given === 'string' ? [given] : given);

/** Whether this reader may, by any of these rights. */
export const holds = (given: Rights, mayDo: (action: Action) => boolean): boolean =>
  rights(given).some((one) => one === 'anyone' || one === 'signed-in' || (one !== 'nobody' && mayDo(one as Action)));

export const rolesOf = (given: Rights): readonly Role[] =>
  ROLES.filter((role) => holds(given, (action) => may(role, action) !== null));

/** The record of a page is that of its rows. */
export const recordRule = (type: string): RecordRule | null =>
  RECORDS[type] ?? (type.endsWith('Page') ? (RECORDS[type.slice(0, -'Page'.length)] ?? null) : null);

/** To whom a use of a field is open; null for a field of a record that nobody has ruled. */
export function rightsOf(type: string, field: string, use: FieldUse): Rights | null {
  const record = recordRule(type);
  if (!record) return null;
  const rule: FieldRule = record.fields[field] ?? {};
  const read = rule.read ?? record.read;
  if (use === FieldUse.READ) return read;
  if (rule[use]) return rule[use];
  const words = WORDS.test(field) && !CODES.has(`${type}.${field}`);
  return words && use !== FieldUse.EXPORT ? 'nobody' : read;
}

/** `Record.field` of what a list leads to. */
export const fieldOf = (list: ListUse, name: string): readonly [type: string, field: string] => {
  const [type, field] = name.split('.') as [string, string | undefined];
  return field === undefined ? [list.of, type] : [type, field];
};

/** What an argument or a property of a filter leads to, for a value where it matters. */
export function leadsOf(list: ListUse, key: string, value?: unknown): readonly Lead[] {
  return (list.filter?.[key] ?? [key]).filter(
    (lead) => typeof lead === 'string' || !lead.when || value === undefined || lead.when.test(String(value)),
  );
}

export const nameOf = (lead: Lead): string => (typeof lead === 'string' ? lead : lead.narrower);

/** The first property of what was asked for by which this reader may not choose, as its path; null where all are open. */
export function closedFilter(
  root: string,
  asked: Readonly<Record<string, unknown>>,
  mayDo: (action: Action) => boolean,
): string | null {
  const list = LISTS[root];
  if (!list) return null;
  for (const [path, key, value] of askedOneByOne(asked)) {
    const open = leadsOf(list, key, value).every((lead) => {
      const [type, field] = fieldOf(list, nameOf(lead));
      return holds(rightsOf(type, field, FieldUse.FILTER) ?? 'nobody', mayDo);
    });
    if (!open) return path;
  }
  return null;
}

const BESIDES: ReadonlySet<string> = new Set(['first', 'after']);

/** Arguments one by one; of a filter or input its properties. */
function* askedOneByOne(
  args: Readonly<Record<string, unknown>>,
  under = '',
): Generator<[path: string, key: string, value: unknown]> {
  for (const [key, value] of Object.entries(args)) {
    if (value === null || value === undefined || (under === '' && BESIDES.has(key))) continue;
    if (under === '' && (key === 'filter' || key === 'input'))
      yield* askedOneByOne(value as Record<string, unknown>, `${key}.`);
    else yield [`${under}${key}`, key, value];
  }
}

/** The columns of an export that this reader gets. */
export const columnsFor = (
  root: string,
  properties: readonly string[],
  mayDo: (action: Action) => boolean,
): string[] => {
  const list = LISTS[root];
  if (!list) return [];
  return properties.filter((property) =>
    (list.columns?.[property] ?? [property]).every((name) => {
      const [type, field] = fieldOf(list, name);
      return holds(rightsOf(type, field, FieldUse.EXPORT) ?? 'nobody', mayDo);
    }),
  );
};

import type { Action } from '@xingcheng/shared/access/actions';
import { maskOf } from '@xingcheng/shared/access/field-masks';
import type { FieldUse } from '@xingcheng/shared/access/fields/field-rule';
import { holds, RECORDS, rightsOf, rolesOf } from '@xingcheng/shared/access/fields/use-of-fields';
import { GLASS_ACTIONS } from '@xingcheng/shared/access/glass';
import { may } from '@xingcheng/shared/access/matrix';
import { ROLES } from '@xingcheng/shared/access/roles';
import { SIGHT_RULES, type SightRule } from '@xingcheng/shared/access/sight-rules';
import { openGlass, scopeOf, type Ctx } from '../../access/index.js';
import { readOne } from '../../platform/graphql/page.js';
import { livingId } from '../merge/living.js';
import { tiesOf } from '../people.queries.js';
import { circlesHolding, circlesOf } from '../scope.js';
import { sightOf } from './sights.js';
import type { FieldSightType, FieldUses, SightRuleType, WhyVisible } from './why.types.js';
import { isUuid } from '../../platform/uuid.js';

/** Kinds of records that are asked for by the id of their person, which follows a merge. */
const BY_PERSON: readonly string[] = ['Person', 'CaseFile'];

/**
 * Why this reader sees a record, or by which rule he would. The record is looked for in the list that shows it; of one that is not
 * there nothing is told but the rule of the role, whether or not it exists.
 */
export async function whyVisible(
  ctx: Ctx,
  recordType: string,
  recordId: string,
  field: string | null,
): Promise<WhyVisible> {
  const sight = sightOf(recordType);
  const action = (sight?.action ?? null) as Action | null;
  const held = action !== null && scopeOf(ctx.actor, action) !== null;
  const personId = held && sight && isUuid(recordId) ? await personIn(ctx, recordType, recordId) : null;
  return {
    visible: personId !== null,
    action,
    rules:
      !action || !sight
        ? []
        : personId
          ? await holding(ctx, action, personId, sight.besides)
          : wanted(ctx, action, sight.besides),
    roles: action ? ROLES.filter((role) => may(role, action)) : [],
    glass: held && GLASS_ACTIONS.includes(action) && scopeOf(ctx.actor, 'glass.break') !== null,
    field: field ? fieldSight(ctx, recordType, field) : null,
    uses: field ? usesOf(ctx, recordType, field) : null,
  };
}

async function personIn(ctx: Ctx, recordType: string, asked: string): Promise<string | null> {
  const sight = sightOf(recordType);
  if (!sight) return null;
  const id = BY_PERSON.includes(recordType) ? await livingId(ctx, asked) : asked;
  const row = (await readOne(ctx, sight.select(ctx, id))) as Record<string, unknown> | null;
  return row ? String(row[sight.person]) : null;
}

/** The rules that hold for a record that is seen. */
async function holding(
  ctx: Ctx,
  action: Action,
  personId: string,
  besides: readonly string[],
): Promise<SightRuleType[]> {
  const circles = await circlesHolding(ctx, action, personId);
  const glass = openGlass(ctx.actor, ctx.now).find((one) => one.personId === personId);
  const ties = circles.includes('ORGANISATION') || circles.includes('OWN') ? await tiesOf(ctx, personId) : [];
  return [
    ...circles.map((circle) =>
      circle === 'BREAK_GLASS'
        ? { ...rule(circle), until: glass?.until ?? null }
        : circle === 'ORGANISATION' || circle === 'OWN'
          ? { ...rule(circle), because: ties }
          : rule(circle),
    ),
    ...besides.map((one) => rule(one as SightRule)),
  ];
}

/** The rules by which this role would see such a record: the same for a record that exists and one that does not. */
function wanted(ctx: Ctx, action: Action, besides: readonly string[]): SightRuleType[] {
  const [own] = circlesOf(ctx, action, 'p.id');
  return own ? [rule(own.circle), ...besides.map((one) => rule(one as SightRule))] : [rule('ROLE')];
}

const rule = (code: SightRule): SightRuleType => ({ code, ...SIGHT_RULES[code], because: [], until: null });

/** A case file is shown as the row of its list. */
const SHOWN_AS: Readonly<Record<string, string>> = { CaseFile: 'CaseRow' };
/** Fields of the record by the name of what stands in the contract for them. */
const NAMED: Readonly<Record<string, string>> = {
  'Person.nationalId': 'nationalIdMasked',
  'Guardian.phone': 'phoneMasked',
};

/** From the one source that lists and files obey (`shared/access/fields`). */
function usesOf(ctx: Ctx, recordType: string, asked: string): FieldUses | null {
  const type = SHOWN_AS[recordType] ?? recordType;
  const field = NAMED[`${recordType}.${asked}`] ?? asked;
  const read = rightsOf(type, field, 'read');
  if (read === null) return null;
  const open = (use: FieldUse) =>
    holds(rightsOf(type, field, use) ?? 'nobody', (one) => scopeOf(ctx.actor, one) !== null);
  return {
    field: `${type}.${field}`,
    read: open('read'),
    filter: open('filter'),
    sort: open('sort'),
    group: open('group'),
    export: open('export'),
    asShown: RECORDS[type]?.fields[field]?.asShown ?? false,
    rights: typeof read === 'string' ? [read] : [...read],
    roles: [...rolesOf(read)],
  };
}

function fieldSight(ctx: Ctx, recordType: string, field: string): FieldSightType | null {
  const mask = maskOf(recordType, field);
  if (!mask) return null;
  const { action } = mask;
  return {
    code: mask.sight((one) => scopeOf(ctx.actor, one) !== null, ctx.actor.role, ctx.today),
    source: mask.source,
    roles: action ? ROLES.filter((role) => may(role, action)) : [],
  };
}

import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { FieldUse, type Rights } from '@xingcheng/shared/access/fields/field-rule';
import type { Lead, ListUse } from '@xingcheng/shared/access/fields/list-use';
import { LISTS } from '@xingcheng/shared/access/fields/lists';
import { fieldOf, nameOf, RECORDS, recordRule, rightsOf, rolesOf } from '@xingcheng/shared/access/fields/use-of-fields';
import type { Role } from '@xingcheng/shared/codes/role';

/** An export as far as its fields are concerned. */
export interface ExportColumns {
  name: string;
  list: string;
  rule: string;
  columns: readonly { property: string }[];
}

const BESIDES: readonly string[] = ['first', 'after'];
/** Arguments that name the one record asked for: whether it is in reach is the rule of the root itself. */
const NAMES_A_RECORD =
  /^(id|personId|campaignId|circularId|stayId|runId|importId|recordId|recordType|field|token|form|instrument|organisationId|survivorId|mergedId)$/;

/**
 * What is wrong with the fields of the contract: a field without a rule, one that is answered to a role which may not read it, and a filter, an
 * order, a figure or a column that leads to a field which is not open to every role that may ask. Empty when all is well.
 */
export function wrongFields(schema: GraphQLSchema, exports: readonly ExportColumns[]): string[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const commands = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...[...queries, ...commands].flatMap((root) => readOf(schema, root)),
    ...unknownRules(schema),
    ...queries.flatMap((root) => usesOf(schema, root)),
    ...Object.keys(LISTS)
      .filter((root) => !queries.some(({ name }) => name === root))
      .map((root) => `${root} is no root field`),
    ...exports.flatMap((one) => columnsOf(schema, one)),
  ];
}

const rolesOfRoot = (root: GraphQLField<unknown, unknown>): readonly Role[] =>
  rolesOf(root.extensions['may'] as Rights);

/** Down from a root: who gets here must be let in by the record, and a field open to fewer must be able to be empty. */
function readOf(schema: GraphQLSchema, root: GraphQLField<unknown, unknown>): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const visit = (named: GraphQLNamedType, roles: readonly Role[], path: string): void => {
    if (isUnionType(named)) return named.getTypes().forEach((one) => visit(one, roles, path));
    if (isInterfaceType(named)) return schema.getPossibleTypes(named).forEach((one) => visit(one, roles, path));
    if (!isObjectType(named) || seen.has(`${named.name} ${roles.join()}`)) return;
    seen.add(`${named.name} ${roles.join()}`);
    const rule = recordRule(named.name);
    if (!rule) return void wrong.push(`${named.name} has no rule (${path})`);
    const shut = roles.filter((role) => !rolesOf(rule.read).includes(role));
    if (shut.length > 0) wrong.push(`${path} answers ${named.name} to ${shut.join(' ')}, who may not read it`);
    for (const field of Object.values(named.getFields())) {
      const open = rolesOf(rightsOf(named.name, field.name, FieldUse.READ) ?? 'nobody');
      const fewer = roles.some((role) => !open.includes(role));
      if (fewer && isNonNullType(field.type) && !isListType(getNullableType(field.type)))
        wrong.push(`${named.name}.${field.name} is not open to all of ${path} and can be neither null nor empty`);
      visit(
        getNamedType(field.type),
        roles.filter((role) => open.includes(role)),
        `${path}.${field.name}`,
      );
    }
  };
  visit(getNamedType(root.type), rolesOfRoot(root), root.name);
  return [...new Set(wrong)];
}

/** A rule that names nothing in the contract is a mistake too. */
const unknownRules = (schema: GraphQLSchema): string[] =>
  Object.entries(RECORDS).flatMap(([type, { fields }]) => {
    const known = schema.getType(type);
    if (!isObjectType(known)) return [`${type} is no record of the contract`];
    return Object.keys(fields)
      .filter((field) => !(field in known.getFields()))
      .map((field) => `${type}.${field} is no field`);
  });

function usesOf(schema: GraphQLSchema, root: GraphQLField<unknown, unknown>): string[] {
  const asked = root.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    return isInputObjectType(type) ? Object.keys(type.getFields()) : [argument.name];
  });
  const list = LISTS[root.name];
  const paged = getNamedType(root.type).name.endsWith('Page');
  const chosen = asked.filter((name) => !BESIDES.includes(name) && (list || !NAMES_A_RECORD.test(name)));
  if (!list)
    return paged || chosen.length > 0 ? [`${root.name} is not in the list of fields (${chosen.join(' ')})`] : [];
  const roles = rolesOfRoot(root);
  const leads = (what: string, all: readonly Lead[], use: FieldUse) =>
    all.flatMap((lead) => leadOf(schema, list, lead, use, roles, `${root.name}.${what}`));
  const orders = [...(list.order ?? []), ...(list.otherOrder ?? [])].map((column) => column.replace(/^-/, ''));
  return [
    ...chosen
      .filter((name) => !NAMES_A_RECORD.test(name) || list.filter?.[name] || isField(schema, list.of, name))
      .flatMap((name) => leads(name, list.filter?.[name] ?? [name], FieldUse.FILTER)),
    ...orders.flatMap((column) => leads(column, list.orderedBy?.[column] ?? [column], FieldUse.SORT)),
    ...leads('groups', list.groups ?? [], FieldUse.GROUP),
    ...(paged && !list.order ? [`${root.name} is paged and has no order`] : []),
  ];
}

function columnsOf(schema: GraphQLSchema, { name, list: root, rule, columns }: ExportColumns): string[] {
  const list = LISTS[root];
  const field = schema.getQueryType()?.getFields()[root];
  if (list?.export !== name || !field) return [`export ${name} is not that of ${root}`];
  const wider = rolesOf(rule as Rights).filter((role) => !rolesOfRoot(field).includes(role));
  return [
    ...(wider.length > 0 ? [`export ${name} is open to ${wider.join(' ')}, who may not ask for ${root}`] : []),
    ...columns.flatMap(({ property }) =>
      (list.columns?.[property] ?? [property]).flatMap((lead) =>
        leadOf(schema, list, lead, FieldUse.EXPORT, rolesOf(rule as Rights), `export ${name}.${property}`),
      ),
    ),
  ];
}

function leadOf(
  schema: GraphQLSchema,
  list: ListUse,
  lead: Lead,
  use: FieldUse,
  roles: readonly Role[],
  what: string,
): string[] {
  const [type, field] = fieldOf(list, nameOf(lead));
  if (!isField(schema, type, field)) return [`${what} leads to ${type}.${field}, which is no field`];
  const open = rolesOf(rightsOf(type, field, use) ?? 'nobody');
  const shut = roles.filter((role) => !open.includes(role));
  return typeof lead === 'string' && shut.length > 0
    ? [`${what} leads to ${type}.${field}, by which ${shut.join(' ')} may not ${use}`]
    : [];
}

const isField = (schema: GraphQLSchema, type: string, field: string): boolean => {
  const known = schema.getType(type);
  return isObjectType(known) && field in (known as GraphQLObjectType).getFields();
};

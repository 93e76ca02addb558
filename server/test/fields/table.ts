import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { ExportColumns } from '../../src/app/fields/wrong-fields.js';
import { FIELD_USES, type Rights } from '@xingcheng/shared/access/fields/field-rule';
import { LISTS } from '@xingcheng/shared/access/fields/lists';
import { fieldOf, leadsOf, nameOf, recordRule, rightsOf, rolesOf } from '@xingcheng/shared/access/fields/use-of-fields';

const say = (rights: Rights | null): string =>
  rights === null ? '?' : typeof rights === 'string' ? rights : rights.join(' ');
const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Everything that uses a field besides showing it. */
function usedBy(schema: GraphQLSchema, exports: readonly ExportColumns[]): Map<string, string[]> {
  const used = new Map<string, string[]>();
  const note = (name: readonly [string, string], what: string) => {
    const key = name.join('.');
    used.set(key, [...(used.get(key) ?? []), what]);
  };
  for (const [root, list] of Object.entries(LISTS)) {
    for (const key of askedOf(schema, root).filter((name) => list.filter?.[name] || isField(schema, list.of, name)))
      for (const lead of leadsOf(list, key)) note(fieldOf(list, nameOf(lead)), `${root}(${key})`);
    for (const column of list.order ?? [])
      for (const name of list.orderedBy?.[column.replace(/^-/, '')] ?? [column.replace(/^-/, '')])
        note(fieldOf(list, name), `${root} by ${column}`);
    for (const name of list.groups ?? []) note(fieldOf(list, name), `${root} counts`);
    for (const { property } of exports.find(({ name }) => name === list.export)?.columns ?? [])
      for (const name of list.columns?.[property] ?? [property]) note(fieldOf(list, name), `${list.export}.csv`);
  }
  return used;
}

const isField = (schema: GraphQLSchema, type: string, field: string): boolean => {
  const known = schema.getType(type);
  return isObjectType(known) && field in known.getFields();
};

const askedOf = (schema: GraphQLSchema, root: string): string[] =>
  (schema.getQueryType()?.getFields()[root]?.args ?? []).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isInputObjectType(named) ? Object.keys(named.getFields()) : [name];
  });

/** One line for all fields of a record with the same rule: readable, and complete. */
export function fieldTable(schema: GraphQLSchema, exports: readonly ExportColumns[]): string {
  const names = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (isUnionType(type)) return type.getTypes().forEach(visit);
    if (!isObjectType(type) || names.has(type.name)) return;
    names.add(type.name);
    Object.values(type.getFields()).forEach((field) => visit(getNamedType(field.type)));
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    Object.values(root?.getFields() ?? {}).forEach((field) => visit(getNamedType(field.type)));
  const used = usedBy(schema, exports);
  const lines = ['record,fields,read by,as shown,read,filter,sort,group,export,used by'];
  for (const name of [...names].toSorted()) {
    const type = schema.getType(name);
    if (!isObjectType(type) || (name.endsWith('Page') && recordRule(name))) continue;
    const alike = new Map<string, string[]>();
    for (const field of Object.keys(type.getFields())) {
      const rights = FIELD_USES.map((use) => say(rightsOf(name, field, use)));
      const shown = recordRule(name)?.fields[field]?.asShown ? 'yes' : '';
      const readers = rolesOf(rightsOf(name, field, 'read') ?? 'nobody');
      const key = JSON.stringify([readers.length === 12 ? 'everybody' : readers.join(' '), shown, ...rights]);
      alike.set(key, [...(alike.get(key) ?? []), field]);
    }
    for (const [key, fields] of alike) {
      const uses = [...new Set(fields.flatMap((field) => used.get(`${name}.${field}`) ?? []))].toSorted();
      lines.push([name, fields.join(' '), ...(JSON.parse(key) as string[]), uses.join('; ')].map(cell).join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}

import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Look } from './look.js';
import { ANSWERS, LOOKS } from './looks.js';

/** Fields by which somebody is known: a type that has one of them is about a person. */
const TELLS_WHO =
  /^(personId|personName|pupilName|childName|maskedName|birthDate|nationalId\w*|guardianName|phoneMasked|survivorName|mergedName)$/;

/** Types with an id of a person and nothing else of them. */
const AN_ID_ALONE: Readonly<Record<string, string>> = {
  GlassGrant: 'who went beyond their reach and why; the person is an id, and no question finds them by it',
  DeletionCertificate: 'nobody is found under the id any more',
};

/**
 * What is wrong with the list of looks: a question that is not in it, one that is no question, and one of which it says that nobody is seen
 * although a name, a birth date or an id of a person can be asked for below it. Empty when all is well.
 */
export function wrongLooks(schema: GraphQLSchema, looks: Readonly<Record<string, Look>> = LOOKS): string[] {
  const questions = schema.getQueryType()?.getFields() ?? {};
  return [
    ...Object.keys(questions)
      .filter((root) => !(root in looks))
      .map((root) => `${root} does not say whom its reader has seen`),
    ...Object.keys(looks)
      .filter((root) => !(root in questions))
      .map((root) => `${root} is no question`),
    ...Object.keys(ANSWERS)
      .filter((type) => !isObjectType(schema.getType(type)))
      .map((type) => `${type} is no answer`),
    ...Object.values(questions)
      .filter(({ name }) => looks[name]?.kind === 'nobody')
      .flatMap(({ name, type }) => tellsWho(schema, getNamedType(type), name)),
  ];
}

/** Down from a root that says "nobody": every field below it that tells who somebody is. */
function tellsWho(schema: GraphQLSchema, from: GraphQLNamedType, root: string): string[] {
  const seen = new Set<string>();
  const told: string[] = [];
  const visit = (type: GraphQLNamedType): void => {
    if (isUnionType(type)) return type.getTypes().forEach(visit);
    if (isInterfaceType(type)) return schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type) || seen.has(type.name) || type.name in AN_ID_ALONE) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (TELLS_WHO.test(field.name))
        told.push(`${root} answers ${type.name}.${field.name} and says that nobody is seen`);
      visit(getNamedType(field.type));
    }
  };
  visit(from);
  return told;
}

import { isAbstractType } from 'graphql';

/** Tells the cache which types each union and interface may be, so that `... on Refusal` is matched and not guessed. */
export const plugin = (schema) => {
  const abstract = Object.values(schema.getTypeMap()).filter(
    (type) => isAbstractType(type) && !type.name.startsWith('__'),
  );
  const entries = abstract
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map((each) => each.name)
        .sort(),
    ]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
};

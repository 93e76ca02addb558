import { ObjectType } from 'type-graphql';

/** An API type. Values are plain rows of a read model, so its fields need no resolver of their own. */
export function Shape(name: string, description: string): ClassDecorator {
  return ObjectType(name, { description, simpleResolvers: true });
}

import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { getNamedType, isAbstractType, isObjectType } from '../../graphql.ts';

/** What arguments are given, by name; those that may be left out and are not here are left out. */
const given: Readonly<Record<string, string>> = {
  at: '$at',
  from: '$from',
  to: '$to',
  id: '$id',
  ids: '[$node]',
  text: '$text',
};

const isRequired = ({ type, defaultValue }: GraphQLArgument): boolean =>
  String(type).endsWith('!') && defaultValue === undefined;

const argumentsOf = (parent: string, { name, args }: GraphQLField<unknown, unknown>): string => {
  const written = args.flatMap((argument) => {
    const value = parent === 'Query' && argument.name === 'id' ? '$node' : given[argument.name];
    if (value !== undefined) return [`${argument.name}: ${value}`];
    if (!isRequired(argument)) return [];
    throw new Error(`say in ask-everything.ts with what ${parent}.${name}(${argument.name}) is asked`);
  });
  return written.length > 0 ? `(${written.join(', ')})` : '';
};

/** Pages and their edges are no things of their own. */
const isWrapper = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge)$/.test(name);

/**
 * The selection of everything that a type offers, `depth` things deep. A thing is not asked again within one of its
 * kind, so that the question ends.
 */
const everythingOf = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  within: readonly string[] = [],
): string => {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).map((member) => {
      const fields = everythingOf(schema, member, depth, within);
      return fields === '' ? '' : `... on ${member.name} ${fields}`;
    });
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) || within.includes(type.name)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const isThing = isObjectType(named) || isAbstractType(named);
    // The nodes of a page say all that its edges say.
    if (isThing && (depth === 0 || field.name === 'edges')) return [];
    const inner = isThing
      ? everythingOf(schema, named, isWrapper(named) ? depth : depth - 1, [...within, type.name])
      : '';
    return isThing && inner === '' ? [] : [`${field.name}${argumentsOf(type.name, field)} ${inner}`];
  });
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
};

/** A question for a field at the top of the schema. */
export const askEverything = (schema: GraphQLSchema, root: string, depth: number): string => {
  const type = schema.getQueryType()!;
  const field = type.getFields()[root]!;
  const all = everythingOf(schema, getNamedType(field.type), depth, [type.name]);
  return `query Ask($at: Moment, $from: Moment!, $to: Moment, $id: ID!, $node: ID!, $text: String!) {
    ${root}${argumentsOf(type.name, field)} ${all} }`;
};

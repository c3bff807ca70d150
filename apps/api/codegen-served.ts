import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

const scalars: Record<string, string> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  JSON: 'unknown',
};

const typeOf = (type: GraphQLOutputType): string => {
  if (isNonNullType(type)) return typeOf(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${typeOf(type.ofType)})[] | null`;
  const named = getNamedType(type);
  if (isScalarType(named) || isEnumType(named)) return `${scalars[named.name] ?? 'string'} | null`;
  return `${named.name} | null`;
};

const upperFirst = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const roots = ['Query', 'Mutation', 'Subscription'];

/** Long prose stays in the log, the directory is not in memory, and some depends on who asks: read when asked for. */
const readLater = [
  'Decision.body',
  'Context.acknowledgedByMe',
  'Decision.record',
  'Viewer.account',
  'Viewer.sessions',
  'Viewer.tokens',
  'Access.accounts',
  'Access.tokens',
];

const property = ({ name, type }: GraphQLField<unknown, unknown>) => `  readonly ${name}: ${typeOf(type)};`;

const resolver = (parent: string, { name, type, args }: GraphQLField<unknown, unknown>) => {
  const given = args.length > 0 ? `Args.${parent}${upperFirst(name)}Args` : 'object';
  const answer = parent === 'Subscription' ? 'unknown' : `${typeOf(type)} | Promise<${typeOf(type)}>`;
  return `  readonly ${name}: (parent: ${roots.includes(parent) ? 'unknown' : parent}, args: ${given}, desk: Desk) => ${answer};`;
};

const shapeOf = (type: GraphQLObjectType | GraphQLInterfaceType): string => {
  const fields = Object.values(type.getFields());
  const isRoot = roots.includes(type.name);
  const isAsked = ({ name, args }: (typeof fields)[number]) =>
    isRoot || args.length > 0 || readLater.includes(`${type.name}.${name}`);
  const asked = isInterfaceType(type) ? [] : fields.filter(isAsked);
  const tag = isObjectType(type) ? `  readonly __typename?: '${type.name}';\n` : '';
  const own = isRoot
    ? ''
    : `export interface ${type.name} {\n${tag}${fields
        .filter((field) => !isAsked(field))
        .map(property)
        .join('\n')}\n}\n`;
  const resolvers =
    asked.length === 0
      ? ''
      : `export interface ${type.name}Fields {\n${asked.map((f) => resolver(type.name, f)).join('\n')}\n}\n`;
  return own + resolvers;
};

/** Types of what resolvers answer: fields without arguments are properties, fields with arguments are functions. */
export const plugin = (schema: GraphQLSchema): string => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const shapes = types.flatMap((type) => {
    if (isObjectType(type) || isInterfaceType(type)) return [shapeOf(type)];
    if (!isUnionType(type)) return [];
    const members = type.getTypes().map(({ name }) => `(${name} & { readonly __typename: '${name}' })`);
    return [`export type ${type.name} = ${members.join(' | ')};\n`];
  });
  return `import type { Desk } from '../server/desk.ts';\nimport type * as Args from './inputs.ts';\n\n${shapes.join('\n')}`;
};

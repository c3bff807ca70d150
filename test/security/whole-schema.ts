import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What stands for a value that must be given, by the name of the argument or field, else by its type. */
export type Values = Readonly<Record<string, unknown>>;

const ordinary: Values = {
  ID: 'G-101',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Moment: '@0',
  DateTime: '2026-06-01T08:00:00Z',
  CivilDate: '2026-12-24',
  Position: '0',
};

/** The least that a schema takes for a type. */
export const leastOf = (type: GraphQLInputType, values: Values, name = ''): unknown => {
  if (name in values) return values[name];
  const given = getNullableType(type);
  if (isListType(given)) return [leastOf(given.ofType, values)];
  if (isEnumType(given)) return given.getValues()[0]!.name;
  if (!isInputObjectType(given)) return ordinary[given.name];
  const fields = Object.values(given.getFields());
  const needed = given.isOneOf
    ? fields.slice(0, 1)
    : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  return Object.fromEntries(needed.map((field) => [field.name, leastOf(field.type, values, field.name)]));
};

/** Every mutation with the least it takes, as it is sent. */
export const everyMutation = (schema: GraphQLSchema): { name: string; query: string; variables: object }[] =>
  Object.values(schema.getMutationType()!.getFields()).map(({ name, args: [input], type }) => {
    const selection = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
    return input
      ? {
          name,
          query: `mutation ($input: ${String(input.type)}) { ${name}(input: $input)${selection} }`,
          variables: { input: leastOf(input.type, {}) },
        }
      : { name, query: `mutation { ${name}${selection} }`, variables: {} };
  });

/** Writes out a value as GraphQL: what is asked for here needs no variables. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${written(inner)}`)
    .join(', ')} }`;
};

/** Asks for everything there is of a type, so many fields deep; `values` go to arguments of their names. */
export class Asking {
  readonly #schema: GraphQLSchema;
  readonly #values: Values;

  constructor(schema: GraphQLSchema, values: Values) {
    this.#schema = schema;
    this.#values = values;
  }

  field(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
    const type = getNamedType(field.type);
    if (!isLeafType(type) && depth === 0) return undefined;
    const given = field.args.filter(({ name, type }) => isNonNullType(type) || name in this.#values);
    const args = given.map(({ name, type }) => `${name}: ${written(leastOf(type, this.#values, name))}`);
    const selection = isLeafType(type) ? '' : ` ${this.everythingOf(type, depth - 1)}`;
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection}`;
  }

  everythingOf(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const members = this.#schema.getPossibleTypes(type);
      // Members of a union may have a field of the same name and another type: each is asked under names of its own.
      return `{ __typename ${members.map((member) => `... on ${member.name} ${this.#aliased(member, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields()).map((field) => this.field(field, depth));
    return `{ __typename ${fields.filter(Boolean).join(' ')} }`;
  }

  #aliased(member: GraphQLNamedType, depth: number): string {
    if (!isObjectType(member)) return '{ __typename }';
    const fields = Object.values(member.getFields()).flatMap((field) => {
      const asked = this.field(field, depth);
      return asked ? [`${member.name}_${field.name}: ${asked}`] : [];
    });
    return `{ __typename ${fields.join(' ')} }`;
  }
}

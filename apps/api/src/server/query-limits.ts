import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
} from '../graphql.ts';
import type { Config } from '../config.ts';
import { packSize } from '../history/pack-size.ts';
import { checkedPageSize, largestPage } from '../org/page.ts';
import { clientError } from './errors.ts';

type Variables = Readonly<Record<string, unknown>>;
type Weight = {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly cost: number;
};
type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
};

/** Lists whose length nobody says: of things with a life of their own, such as sub-goals, and of facts, such as reasons. */
const listOfThings = 10;
const listOfFacts = 2;
const things = ['Node', 'Membership', 'Change'];
/** What one change of a replay pack counts, whatever is asked of it. */
const costOfPacked = 10;
const weightless: Weight = { depth: 0, aliases: 0, fields: 0, cost: 0 };

const tooMuch = (code: string, what: string, asked: number, most: number, name: keyof Config) =>
  clientError(code, `${what}: ${asked}; the most is ${most} (${name}).`, 'Ask for less at a time.');

const isThing = (type: GraphQLNamedType): boolean =>
  things.includes(type.name) ||
  (isObjectType(type) && type.getInterfaces().some(({ name }) => things.includes(name)));

/** Weighs a query before anything of it runs. Each fragment is weighed once, so weighing costs what reading costs. */
class Scales {
  readonly #asked: Asked;
  readonly #config: Config;
  readonly #defaults: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #weighed = new Map<string, Weight | 'being weighed'>();

  constructor(asked: Asked, config: Config) {
    this.#asked = asked;
    this.#config = config;
    const defaults = asked.operation.variableDefinitions ?? [];
    this.#defaults = Object.fromEntries(
      defaults.map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
      ]),
    );
    const fragments = asked.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  weigh(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Weight {
    let { depth, aliases, fields, cost } = weightless;
    /** What is asked of one member of a union is not asked of the others: the dearest of them counts. */
    const costOfMembers = new Map<string, number>();
    for (const selection of set?.selections ?? []) {
      const part = this.#part(selection, type);
      depth = Math.max(depth, part.depth);
      aliases += part.aliases;
      fields += part.fields;
      const member = this.#memberIn(selection, type);
      if (member === undefined) cost += part.cost;
      else costOfMembers.set(member, (costOfMembers.get(member) ?? 0) + part.cost);
    }
    return { depth, aliases, fields, cost: cost + Math.max(0, ...costOfMembers.values()) };
  }

  #part(selection: SelectionNode, type: GraphQLNamedType | undefined): Weight {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
    return this.weigh(selection.selectionSet, this.#type(selection.typeCondition?.name.value) ?? type);
  }

  #memberIn(selection: SelectionNode, type: GraphQLNamedType | undefined): string | undefined {
    if (selection.kind === Kind.FIELD || !isAbstractType(type)) return undefined;
    const condition =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition
        : this.#fragments.get(selection.name.value)?.typeCondition;
    const name = condition?.name.value;
    return isObjectType(this.#type(name)) ? name : undefined;
  }

  #field(node: FieldNode, type: GraphQLNamedType | undefined): Weight {
    // Clients add it to every selection to know what they hold; nothing is looked up for it.
    if (node.name.value === '__typename')
      return { depth: 1, aliases: node.alias ? 1 : 0, fields: 1, cost: 0 };
    const known = type && 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const field = known && 'args' in known ? known : undefined;
    const below = this.weigh(node.selectionSet, field && getNamedType(field.type));
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      fields: 1,
      cost:
        1 + (field ? this.#times(node, field, type) * below.cost + this.#packed(node, field) : below.cost),
    };
  }

  /** How often what is below a field may be answered. */
  #times(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType | undefined,
  ): number {
    const paged = field.args.find(({ name }) => name === 'first');
    if (paged) return this.#pageSize(node, paged.defaultValue as number | undefined);
    // The items of a connection were counted where its size was asked for.
    if (!isListType(getNullableType(field.type)) || parent?.name.endsWith('Connection')) return 1;
    const ids = node.arguments?.find(({ name }) => name.value === 'ids')?.value;
    if (ids?.kind === Kind.LIST) return ids.values.length;
    const given = ids?.kind === Kind.VARIABLE ? this.#variable(ids.name.value) : undefined;
    if (Array.isArray(given)) return given.length;
    return isThing(getNamedType(field.type)) ? listOfThings : listOfFacts;
  }

  #number(node: FieldNode, argument: string, ordinary: number | undefined): number {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? this.#variable(value.name.value)
        : value?.kind === Kind.INT
          ? value.value
          : undefined;
    return Number(given ?? ordinary ?? listOfThings);
  }

  /** A pack holds so many changes in all, however they are nested. */
  #packed(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number {
    const limit = args.find(({ name }) => name === 'limit');
    return limit ? packSize(this.#number(node, 'limit', limit.defaultValue as number)) * costOfPacked : 0;
  }

  #pageSize(node: FieldNode, ordinary: number | undefined): number {
    const size = this.#number(node, 'first', ordinary);
    const most = Math.min(this.#config.LIMIT_PAGE_SIZE, largestPage);
    return checkedPageSize(size, most);
  }

  #variable(name: string): unknown {
    return this.#asked.variables[name] ?? this.#defaults[name];
  }

  #fragment(name: string): Weight {
    const known = this.#weighed.get(name);
    if (known === 'being weighed') throw clientError('FRAGMENT_CYCLE', `Fragment ${name} contains itself.`);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return weightless;
    this.#weighed.set(name, 'being weighed');
    const weight = this.weigh(fragment.selectionSet, this.#type(fragment.typeCondition.name.value));
    this.#weighed.set(name, weight);
    return weight;
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#asked.schema.getType(name);
  }
}

const directivesIn = (document: DocumentNode): number => {
  let count = 0;
  const walk = (node: { directives?: readonly unknown[]; selectionSet?: SelectionSetNode }) => {
    count += node.directives?.length ?? 0;
    for (const selection of node.selectionSet?.selections ?? []) walk(selection as typeof node);
  };
  for (const definition of document.definitions) walk(definition as Parameters<typeof walk>[0]);
  return count;
};

const isIntrospection = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));

const checkRoots = (
  { operation, fields }: { operation: OperationTypeNode; fields: number },
  config: Config,
) => {
  if (operation === OperationTypeNode.MUTATION && fields > 1)
    throw clientError(
      'TOO_MANY_ROOT_FIELDS',
      `A request has one mutation, not ${fields}.`,
      'Use changeSetApply for several commands.',
    );
  if (fields > config.LIMIT_ROOT_FIELDS)
    throw tooMuch(
      'TOO_MANY_ROOT_FIELDS',
      'Fields at the top',
      fields,
      config.LIMIT_ROOT_FIELDS,
      'LIMIT_ROOT_FIELDS',
    );
};

/** Refuses a query that asks for too much; answers what it costs. */
export const weighQuery = (asked: Asked, config: Config): number => {
  const { operation, schema, document } = asked;
  const directives = directivesIn(document);
  if (directives > config.LIMIT_DIRECTIVES)
    throw tooMuch(
      'TOO_MANY_DIRECTIVES',
      'Directives',
      directives,
      config.LIMIT_DIRECTIVES,
      'LIMIT_DIRECTIVES',
    );
  const root = schema.getRootType(operation.operation) ?? undefined;
  const { depth, aliases, fields, cost } = new Scales(asked, config).weigh(operation.selectionSet, root);
  const deepest = isIntrospection(operation) ? 'LIMIT_INTROSPECTION_DEPTH' : 'LIMIT_DEPTH';
  if (depth > config[deepest])
    throw tooMuch('TOO_DEEP', 'Fields within fields', depth, config[deepest], deepest);
  if (aliases > config.LIMIT_ALIASES)
    throw tooMuch('TOO_MANY_ALIASES', 'Aliases', aliases, config.LIMIT_ALIASES, 'LIMIT_ALIASES');
  checkRoots({ operation: operation.operation, fields }, config);
  if (cost > config.LIMIT_COST) throw tooMuch('TOO_COSTLY', 'Cost', cost, config.LIMIT_COST, 'LIMIT_COST');
  return cost;
};

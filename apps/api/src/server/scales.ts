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
  valueFromASTUntyped,
} from '../graphql.ts';
import type { Config } from '../config.ts';
import { packSize } from '../history/pack-size.ts';
import { checkedPageSize, largestPage, ordinaryPage } from '../org/page.ts';
import { clientError } from './errors.ts';
import {
  itemsOfFacts,
  itemsOfField,
  itemsOfThings,
  pointsOfCommand,
  pointsOfField,
  pointsOfPacked,
  things,
} from './weights.ts';

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

export type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
};

export type Weight = {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  /** Points. */
  readonly cost: number;
};

const weightless: Weight = { depth: 0, aliases: 0, fields: 0, cost: 0 };

const isThing = (type: GraphQLNamedType): boolean =>
  things.includes(type.name) ||
  (isObjectType(type) && type.getInterfaces().some(({ name }) => things.includes(name)));

/** Weighs a query before anything of it runs. Each fragment is weighed once, so weighing costs what reading costs. */
export class Scales {
  readonly #asked: Asked;
  readonly #config: Config;
  /** As they were sent; what was not sent is as the query declares it. */
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #weighed = new Map<string, Weight | 'being weighed'>();

  constructor(asked: Asked, config: Config) {
    this.#asked = asked;
    this.#config = config;
    const declared = (asked.operation.variableDefinitions ?? []).map(
      ({ variable, defaultValue }) =>
        [
          variable.name.value,
          asked.variables[variable.name.value] ?? (defaultValue && valueFromASTUntyped(defaultValue)),
        ] as const,
    );
    this.#variables = Object.fromEntries(declared);
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
    const own = node.alias ? 1 : 0;
    // Clients add it to every selection to know what they hold; nothing is looked up for it.
    if (node.name.value === '__typename') return { depth: 1, aliases: own, fields: 1, cost: 0 };
    const known = type && 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const field = known && 'args' in known ? known : undefined;
    const below = this.weigh(node.selectionSet, field && getNamedType(field.type));
    const name = `${type?.name}.${node.name.value}`;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + own,
      fields: 1,
      cost:
        1 +
        (pointsOfField[name] ?? 0) +
        this.#commands(node, type) * pointsOfCommand +
        (field
          ? this.#times(node, field, type) * below.cost + this.#packed(node, field) * pointsOfPacked
          : below.cost),
    };
  }

  /** How often what is below a field may be answered. */
  #times(node: FieldNode, field: Field, parent: GraphQLNamedType | undefined): number {
    const paged = field.args.find(({ name }) => name === 'first');
    if (paged) return this.#pageSize(node, paged.defaultValue as number | undefined);
    // The items of a connection were counted where its size was asked for.
    if (!isListType(getNullableType(field.type)) || parent?.name.endsWith('Connection')) return 1;
    const ids = this.#argument(node, 'ids');
    if (Array.isArray(ids)) return ids.length;
    const ofThings = isThing(getNamedType(field.type)) ? itemsOfThings : itemsOfFacts;
    return itemsOfField[`${parent?.name}.${field.name}`] ?? ofThings;
  }

  /** What is said to be nothing is taken for nothing said, by us and by those who answer. */
  #number(node: FieldNode, argument: string, ordinary: number): number {
    const given = this.#argument(node, argument);
    return given === null ? Math.max(ordinary, ordinaryPage) : Number(given ?? ordinary);
  }

  #pageSize(node: FieldNode, ordinary = ordinaryPage): number {
    const most = Math.min(this.#config.LIMIT_PAGE_SIZE, largestPage);
    return checkedPageSize(this.#number(node, 'first', ordinary), most);
  }

  /** A pack holds so many changes in all, however they are nested. */
  #packed(node: FieldNode, { args }: Field): number {
    const limit = args.find(({ name }) => name === 'limit');
    if (!limit) return 0;
    const size = this.#number(node, 'limit', limit.defaultValue as number);
    return packSize(size, this.#config.LIMIT_PACK_SIZE);
  }

  #commands(node: FieldNode, type: GraphQLNamedType | undefined): number {
    if (type === undefined || type !== this.#asked.schema.getMutationType()) return 0;
    const input = this.#argument(node, 'input') as { commands?: unknown } | null | undefined;
    return Array.isArray(input?.commands) ? input.commands.length : 1;
  }

  #argument(node: FieldNode, argument: string): unknown {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    return value && valueFromASTUntyped(value, this.#variables);
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

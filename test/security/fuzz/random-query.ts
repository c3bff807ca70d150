import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Draw } from './draw.ts';

/** What the demo knows, and what nobody knows: ids, moments, days, texts. */
const ids = [
  'G-107',
  'goal:G-107',
  'D-29',
  'C-24',
  'payments',
  'team:platform',
  'H2-2026',
  'person:ruth',
  'main',
  'nothing',
  '',
  ' ',
  '__proto__',
  'a'.repeat(300),
];
const moments = [
  'now',
  '@1',
  '@0',
  '-P1M',
  '2026-06-01',
  '2026-10-14T08:00:00Z',
  '2026-Q3',
  'start(H2-2026)',
  '-P9999999Y',
  '',
  '@',
  'T',
  '0'.repeat(999),
];
const days = ['2026-12-24', '2026-02-30', '9999-12-31', '0000-00-00', ''];
const texts = [
  'ledger',
  'Offline manifests',
  '=1+1',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '\u202egnp.exe',
  '💥'.repeat(60),
  '',
  ' ',
  'a'.repeat(600),
  '"\\\n',
];
const numbers = [0, 1, 2, 20, 100, 500, 501, -1, 2_147_483_647, -2_147_483_648, 4_294_967_296, 1.5, 1e308];
const anything = [null, true, 7, 'x', [], {}, [[[[1]]]], { a: { b: { c: 1 } } }];

const scalars: Readonly<Record<string, readonly unknown[]>> = {
  ID: ids,
  Moment: moments,
  DateTime: moments,
  CivilDate: days,
  Position: ['0', '1', '12', '-1', 'x', '9'.repeat(30)],
  Int: numbers,
  Float: numbers,
  Boolean: [true, false],
  String: [...texts, ...ids],
};

export type RandomRequest = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Writes queries, mutations and subscriptions that the schema knows, with values it may not like. */
export class QueryWriter {
  readonly #draw: Draw;
  readonly #schema: GraphQLSchema;
  #variables: [name: string, type: string, value: unknown][] = [];
  #fieldsLeft = 0;

  constructor(schema: GraphQLSchema, draw: Draw) {
    this.#schema = schema;
    this.#draw = draw;
  }

  write(): RandomRequest {
    const draw = this.#draw;
    const kind = draw.oneOf(['query', 'query', 'query', 'mutation', 'mutation', 'subscription'] as const);
    this.#variables = [];
    this.#fieldsLeft = 3 + draw.index(40);
    const root = {
      query: this.#schema.getQueryType(),
      mutation: this.#schema.getMutationType(),
      subscription: this.#schema.getSubscriptionType(),
    };
    const selection = this.#selection(root[kind]!, kind === 'query' ? 3 : 1);
    const declared = this.#variables.map(([name, type]) => `$${name}: ${type}`).join(', ');
    return {
      query: `${kind} Fuzz${declared && `(${declared})`} ${selection}`,
      variables: Object.fromEntries(this.#variables.map(([name, , value]) => [name, value])),
    };
  }

  #selection(type: GraphQLNamedOutputType, most = 6): string {
    if (isAbstractType(type)) {
      const members = this.#draw.some(this.#schema.getPossibleTypes(type), 3);
      return `{ __typename ${members.map((member) => `... on ${member.name} ${this.#selection(member, 3)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = this.#draw.some(Object.values(type.getFields()), most);
    return `{ ${fields.map((field) => this.#field(field)).join(' ') || '__typename'} }`;
  }

  #field(field: GraphQLField<unknown, unknown>): string {
    const type = getNamedType(field.type);
    if (--this.#fieldsLeft < 0 && !isLeafType(type)) return '__typename';
    const alias = this.#draw.happens(5) ? `a${this.#draw.index(3)}: ` : '';
    const directive = this.#draw.happens(3)
      ? ` @${this.#draw.oneOf(['skip', 'include'])}(if: ${this.#draw.happens(50)})`
      : '';
    return `${alias}${field.name}${this.#arguments(field.args)}${directive} ${this.#selection(type)}`;
  }

  #arguments(all: readonly GraphQLArgument[]): string {
    const given = all.filter((argument) => this.#isGiven(argument));
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.#variable(type)}`).join(', ')})`;
  }

  /** What must be given is, nearly always; the rest now and then. */
  #isGiven({ type }: GraphQLArgument | GraphQLInputField): boolean {
    return this.#draw.happens(isNonNullType(type) ? 98 : 30);
  }

  #variable(type: GraphQLInputType): string {
    const name = `v${this.#variables.length}`;
    this.#variables.push([name, String(type), this.#value(type, 0)]);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    const draw = this.#draw;
    if (draw.happens(2)) return draw.oneOf(anything);
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (draw.happens(3)) return null;
    if (isListType(type))
      return Array.from({ length: draw.index(depth > 2 ? 2 : 4) }, () => this.#value(type.ofType, depth + 1));
    if (isEnumType(type)) return draw.oneOf(type.getValues()).name;
    if (!isInputObjectType(type)) return draw.oneOf(scalars[type.name] ?? anything);
    const fields = Object.values(type.getFields());
    const given = type.isOneOf ? [draw.oneOf(fields)] : fields.filter((field) => this.#isGiven(field));
    return Object.fromEntries(given.map((field) => [field.name, this.#value(field.type, depth + 1)]));
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deciders } from '@throughline/domain';
import type {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLUnionType,
} from 'graphql';
import { printSchema } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import { buildASTSchema, getNamedType, parse } from './graphql.ts';
import { typeDefs } from './schema.ts';
import { acknowledgementMutations } from './decisions/acknowledging.ts';
import { accountMutations } from './access/accounts/accounts.resolver.ts';
import { peopleMutations } from './access/people/people.resolver.ts';
import { sessionMutations } from './access/sessions/sessions.resolver.ts';
import { tokenMutations } from './access/tokens/tokens.resolver.ts';
import { fieldsOf } from './telling/command-data.ts';
import { commandOfMutation, type MutationName } from './telling/mutations.ts';

const schema = buildASTSchema(parse(typeDefs));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const builtIn = ['ID', 'String', 'Int', 'Float', 'Boolean'];
const fieldsIn = (type: GraphQLNamedType) =>
  'getFields' in type ? Object.values((type as GraphQLObjectType).getFields()) : [];
const inputFields = (name: string) =>
  Object.keys((schema.getType(name) as GraphQLInputObjectType).getFields());
const upperFirst = (name: string) => name[0]!.toUpperCase() + name.slice(1);

describe('the schema', () => {
  it('is the one that is committed for review: run `npm run schema`', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
    const lines = (printed: ReturnType<typeof buildASTSchema>) => printSchema(printed).split('\n').sort();
    expect(lines(buildASTSchema(parse(committed)))).toEqual(lines(schema));
  });

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    for (const type of types) {
      if (builtIn.includes(type.name)) continue;
      if (!type.description) silent.push(type.name);
      for (const field of fieldsIn(type)) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of field.args ?? [])
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
      }
      if ('getValues' in type)
        for (const value of (type as GraphQLEnumType).getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
    }
    expect(silent).toEqual([]);
  });
});

describe('time', () => {
  const temporalArguments = ['at', 'from', 'to'];
  const isTemporal = (name: string) => {
    const type = schema.getType(name);
    const implemented = type && 'getInterfaces' in type ? (type as GraphQLObjectType).getInterfaces() : [];
    const names = [
      'Node',
      'Org',
      'AsOf',
      'Change',
      'Diff',
      'Difference',
      'ReplayPack',
      'Reason',
      'Actor',
      'Membership',
    ];
    return names.includes(name) || implemented.some((one) => one.name === 'Node');
  };
  const reachable = (start: GraphQLNamedType, seen = new Set<string>()): Set<string> => {
    if (seen.has(start.name)) return seen;
    seen.add(start.name);
    const members = 'getTypes' in start ? (start as GraphQLUnionType).getTypes() : [];
    const implementations =
      start.astNode?.kind === 'InterfaceTypeDefinition'
        ? schema.getImplementations(start as GraphQLInterfaceType).objects
        : [];
    for (const next of [
      ...members,
      ...implementations,
      ...fieldsIn(start).map(({ type }) => getNamedType(type)),
    ])
      reachable(next, seen);
    return seen;
  };

  it('reaches what depends on time from Query only through an argument that says which moment', () => {
    const withoutMoment = fieldsIn(schema.getQueryType()!).filter(
      ({ args }) => !args.some(({ name }) => temporalArguments.includes(name)),
    );
    expect(withoutMoment.map(({ name }) => name)).toEqual(['viewer', 'server', 'log', 'access']);
    for (const { name, type } of withoutMoment)
      expect([...reachable(getNamedType(type))].filter(isTemporal), name).toEqual([]);
  });

  it('lets nothing below Query choose another moment, and no mutation choose one at all', () => {
    const choosing = types
      .filter(({ name }) => name !== 'Query')
      .flatMap((type) => fieldsIn(type).map((field) => ({ type, field })))
      .filter(({ field }) => (field.args ?? []).some(({ type }) => getNamedType(type).name === 'Moment'));
    expect(choosing).toEqual([]);
    const inputs = types.filter(({ name }) => name.endsWith('Input')).flatMap(fieldsIn);
    expect(inputs.filter(({ type }) => getNamedType(type).name === 'Moment')).toEqual([]);
  });
});

describe('commands', () => {
  const shared = ['because', 'expectedRevision', 'commandId', 'changeSet'];
  const mutations = Object.keys(commandOfMutation) as MutationName[];

  /** They change the directory, and the log only hears of it; or say what is nobody else's business. */
  const ofPeople = Object.keys({
    ...acknowledgementMutations,
    ...accountMutations,
    ...tokenMutations,
    ...sessionMutations,
    ...peopleMutations,
  });

  it('all have a mutation, except those that only an import, or the house itself, tells', () => {
    const plan = deciders.filter(({ audit }) => !audit);
    const commands = plan.flatMap((decider) => Object.keys(decider.commands));
    const spoken = commands.filter((type) => !type.startsWith('Mention') && type !== 'RecordImport');
    expect(Object.values(commandOfMutation).sort()).toEqual(spoken.sort());
    expect(
      fieldsIn(schema.getMutationType()!)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...mutations, 'changeSetApply', ...ofPeople].sort());
  });

  it('can all be part of a change-set', () => {
    expect(inputFields('CommandInput').sort()).toEqual([...mutations].sort());
  });

  /** Where the API says it in its own way: the goal's own horizon, a name that goes to the vault. */
  const ownWords: Partial<Record<MutationName, string[]>> = {
    goalRank: ['goalId', 'afterId', 'beforeId', 'toRank', 'fromRank'],
    personAdd: ['personId', 'name', 'key', 'mail'],
  };

  it.each(mutations)('%s takes exactly the fields of its command', (mutation) => {
    const fields = Object.keys(fieldsOf(commandOfMutation[mutation])).filter(
      (name) => name !== 'organisationId',
    );
    const expected = [...(ownWords[mutation] ?? fields), ...shared];
    expect(inputFields(`${upperFirst(mutation)}Input`).sort()).toEqual([...new Set(expected)].sort());
  });
});

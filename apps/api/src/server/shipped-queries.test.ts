import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { getIntrospectionQuery, print, separateOperations } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import { ordinaryConfig } from '../config.ts';
import { buildASTSchema, Kind, parse, visit } from '../graphql.ts';
import { typeDefs } from '../schema.ts';
import type { Limits } from './limits.ts';
import { measure } from './query-limits.ts';
import { itemsOfField, pointsOfField, pointsOfRequest } from './weights.ts';

const schema = buildASTSchema(parse(typeDefs));
const web = join(import.meta.dirname, '../../../web');
const read = (pattern: string) =>
  globSync(pattern, { cwd: web }).map((file) => parse(readFileSync(join(web, file), 'utf8')));

/** Every operation with the fragments it needs, as it is sent. */
const operationsIn = (documents: readonly DocumentNode[]): [string, DocumentNode][] =>
  Object.entries(
    separateOperations({
      kind: Kind.DOCUMENT,
      definitions: documents.flatMap(({ definitions }) => definitions),
    }),
  );

/** As urql sends it: every selection also asks what it is. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    [Kind.SELECTION_SET]: (set, _key, parent) =>
      (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION
        ? undefined
        : {
            ...set,
            selections: [
              ...set.selections,
              { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } },
            ],
          },
  });

/** The most that the pages ask for where a variable says how much, and as many commands as are saved at once. */
const variables = {
  first: 250,
  input: { commands: Array.from({ length: 100 }, () => ({ goalMoveToRank: {} })) },
};

/** What one request takes of each limit. */
const takes = (document: DocumentNode): Partial<Limits> => {
  const sent = print(withTypenames(document));
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )!;
  const measured = measure({ schema, document, operation, variables }, ordinaryConfig);
  const isIntrospection = print(operation).includes('__schema');
  const [pages, packs]: [number[], number[]] = [[0], [0]];
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value }) => {
      const size = value.kind === Kind.INT ? Number(value.value) : variables.first;
      if (name.value === 'first') pages.push(size);
      if (name.value === 'limit') packs.push(size);
    },
  });
  return {
    LIMIT_TOKENS: (parse(sent) as { tokenCount?: number }).tokenCount!,
    LIMIT_BODY_BYTES: JSON.stringify({ query: sent, variables }).length,
    [isIntrospection ? 'LIMIT_INTROSPECTION_DEPTH' : 'LIMIT_DEPTH']: measured.depth,
    LIMIT_ALIASES: measured.aliases,
    LIMIT_ROOT_FIELDS: measured.fields,
    LIMIT_DIRECTIVES: measured.directives,
    LIMIT_COST: measured.cost,
    LIMIT_PAGE_SIZE: Math.max(...pages),
    LIMIT_PACK_SIZE: Math.max(...packs),
    LIMIT_INPUT_ITEMS: variables.input.commands.length,
    // While changes come without a pause, a page asks again twice a second: for a minute half of it must do.
    LIMIT_POINTS_PER_MINUTE: (pointsOfRequest + measured.cost) * 60,
  };
};

const shipped = [
  ...operationsIn(read('src/**/*.graphql')),
  ...operationsIn(read('graphiql/examples/*.graphql')),
  ...operationsIn([parse(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))]),
];

describe('what the web UI and its explorer ask for', () => {
  it('is all there', () => {
    expect(shipped.length).toBeGreaterThan(50);
  });

  it.each(shipped)('%s takes no more than half of any limit', (_, document) => {
    const above = Object.entries(takes(document)).filter(
      ([limit, count]) => !(count! <= Number(ordinaryConfig[limit as keyof Limits]) / 2),
    );
    expect(above).toEqual([]);
  });
});

it('weighs fields that there are', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
  expect(fields).toEqual(
    expect.arrayContaining([...Object.keys(pointsOfField), ...Object.keys(itemsOfField)]),
  );
});

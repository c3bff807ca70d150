import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { ordinaryConfig } from '../config.ts';
import { buildASTSchema, Kind, parse } from '../graphql.ts';
import { typeDefs } from '../schema.ts';
import { weighQuery } from './query-limits.ts';

const schema = buildASTSchema(parse(typeDefs));
const web = join(import.meta.dirname, '../../../web/src');
const documents = globSync('**/*.graphql', { cwd: web }).map((file) => readFileSync(join(web, file), 'utf8'));
const operations = documents
  .flatMap((text) => parse(text).definitions)
  .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);

const weigh = (operation: OperationDefinitionNode, variables: object) => {
  const fragments = parse(documents.join('\n')).definitions.filter(
    (node) => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  return weighQuery(
    { schema, document, operation, variables: variables as Record<string, unknown> },
    ordinaryConfig,
  );
};

it.runIf(operations.length > 0)('lets the web UI ask all it asks', () => {
  const refused = operations.flatMap((operation) => {
    try {
      weigh(operation, {});
      return [];
    } catch (error) {
      return [`${operation.name?.value}: ${(error as Error).message}`];
    }
  });
  expect(refused).toEqual([]);
});

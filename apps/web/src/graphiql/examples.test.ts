import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readExample } from './examples.ts';

const folder = join(import.meta.dirname, '../../graphiql/examples');
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../schema.graphql'), 'utf8'));
const examples = readdirSync(folder).map((file) =>
  readExample(file, readFileSync(join(folder, file), 'utf8')),
);

describe('the saved examples', () => {
  it.each(examples.map((example) => [example.id, example] as const))('%s is valid', (_, { query, label }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(label).toMatch(/^[A-Z].*[?.]$/);
  });

  it('are there for each of the three kinds of user', () => {
    expect(new Set(examples.map(({ audience }) => audience))).toEqual(
      new Set(['managers', 'teams', 'leadership']),
    );
  });
});

import { readExample } from './examples.ts';

const files = import.meta.glob<string>('../../graphiql/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const savedExamples = Object.entries(files).map(([path, query]) => readExample(path, query));

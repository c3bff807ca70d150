import { expect, it } from 'vitest';
import { isTooHeavy, weigh, type Manifest } from './check-bundle.ts';

const manifest: Manifest = {
  'index.html': { file: 'app.js', css: ['app.css'], imports: ['_shared'], dynamicImports: ['Goal.tsx'] },
  _shared: { file: 'shared.js' },
  'Goal.tsx': { file: 'goal.js', css: ['goal.css'], imports: ['_shared', '_story'] },
  _story: { file: 'story.js' },
  'graphiql/index.html': { file: 'graphiql.js' },
};

const sizes: Record<string, number> = {
  'app.js': 100_000,
  'shared.js': 50_000,
  'app.css': 29_000,
  'goal.js': 40_000,
  'goal.css': 1_000,
  'story.js': 5_000,
  'graphiql.js': 2_000_000,
};

it('weighs the first page with all it loads at once, and a route only for what it adds', () => {
  const weights = weigh(manifest, (file) => sizes[file] ?? 0);
  expect(weights.map(({ what, kilobytes }) => [what, kilobytes])).toEqual([
    ['scripts of the first page', 150],
    ['styles of the first page', 29],
    ['Goal.tsx', 46],
  ]);
  expect(weights.filter(isTooHeavy).map(({ what }) => what)).toEqual(['styles of the first page']);
});

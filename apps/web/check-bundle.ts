/** Is the page still light? Reads the manifest of the build; run after it, by `npm test` of this room or by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
};
export type Manifest = Readonly<Record<string, Chunk>>;

export type Weight = { readonly what: string; readonly kilobytes: number; readonly limit: number };

const limits = { firstScript: 260, firstStyle: 28, lazyRoute: 80 };

/** The chunk and all that it loads with it at once. */
const closure = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) closure(manifest, imported, seen);
  return seen;
};

const filesOf = (manifest: Manifest, keys: Iterable<string>) => {
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return {
    scripts: new Set(chunks.map(({ file }) => file)),
    styles: new Set(chunks.flatMap(({ css }) => css ?? [])),
  };
};

export const weigh = (manifest: Manifest, sizeOf: (file: string) => number): Weight[] => {
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0) / 1000;
  const first = closure(manifest, 'index.html');
  const entry = filesOf(manifest, first);
  const routes = [...first].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const weights = routes.map((route) => {
    const more = filesOf(
      manifest,
      [...closure(manifest, route)].filter((key) => !first.has(key)),
    );
    return { what: route, kilobytes: sum(more.scripts) + sum(more.styles), limit: limits.lazyRoute };
  });
  return [
    { what: 'scripts of the first page', kilobytes: sum(entry.scripts), limit: limits.firstScript },
    { what: 'styles of the first page', kilobytes: sum(entry.styles), limit: limits.firstStyle },
    ...weights,
  ];
};

export const weighBuild = (dist: string): Weight[] => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  return weigh(manifest, (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
};

export const isTooHeavy = ({ kilobytes, limit }: Weight): boolean => kilobytes > limit;

if (import.meta.main) {
  const weights = weighBuild(join(import.meta.dirname, 'dist'));
  for (const weight of weights) {
    const { what, kilobytes, limit } = weight;
    const mark = isTooHeavy(weight) ? 'TOO HEAVY' : 'ok';
    console.log(`${mark.padEnd(10)}${kilobytes.toFixed(1).padStart(7)} of ${limit} kB gzip  ${what}`);
  }
  process.exitCode = weights.some(isTooHeavy) ? 1 : 0;
}

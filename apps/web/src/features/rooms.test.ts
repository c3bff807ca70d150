import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const here = import.meta.dirname;

/** Features meet on the screen and in the address, never in the code: each can be rewritten by itself. */
it('no feature imports another', () => {
  const files = globSync('*/**/*.{ts,tsx}', { cwd: here });
  expect(files.length).toBeGreaterThan(10);
  const trespassers = files.flatMap((file) => {
    const [feature = ''] = file.split('/');
    const imports = readFileSync(join(here, file), 'utf8').matchAll(/from '(\.\.\/[^']*)'/g);
    const roomOf = (path: string) => join(dirname(file), path).split('/')[0];
    return [...imports]
      .filter(([, path = '']) => ![feature, '..'].includes(roomOf(path)!))
      .map(([, path]) => `${file}: ${path}`);
  });
  expect(trespassers).toEqual([]);
});

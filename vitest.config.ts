import { defineConfig } from 'vitest/config';

const room = (name: string, root: string, more: { exclude?: string[]; globalSetup?: string } = {}) => ({
  extends: true as const,
  test: {
    name,
    root,
    include: ['**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    ...more,
    exclude: ['**/node_modules/**', '**/dist/**', ...(more.exclude ?? [])],
  },
});

const libs = [
  'calendar',
  'domain',
  'event-store',
  'event-store-sqlite',
  'event-store-eventstoredb',
  'read-model',
  'application',
  'directory',
  'directory-sqlite',
  'directory-postgres',
  'interchange',
  'demo',
  'ui-time',
];

/** One vitest for the whole house: a project per room, so that `vitest --project domain` runs one. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    // Vitest leaves one processor free. Tests wait more than they compute, so both of two can be busy.
    maxWorkers: '100%',
    projects: [
      ...libs.map((lib) => room(lib, `./libs/${lib}`)),
      room('api', './apps/api'),
      room('cli', './apps/cli'),
      room('web', './apps/web'),
      room('test', './test', { exclude: ['browser/**'] }),
      room('browser', './test/browser', { globalSetup: './setup.ts' }),
    ],
  },
});

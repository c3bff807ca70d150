import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of the house and the doors between them. Reasons: ARCHITECTURE.md */
const doors = [
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: ['zod', 'vitest', 'fast-check'],
  },
  { sourceTag: 'type:port', onlyDependOnLibsWithTags: [], allowedExternalImports: ['vitest', 'fast-check'] },
  { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:port'] },
  {
    sourceTag: 'type:read-model',
    onlyDependOnLibsWithTags: ['type:domain', 'type:port'],
    allowedExternalImports: ['vitest', 'fast-check'],
  },
  { sourceTag: 'type:interchange', onlyDependOnLibsWithTags: ['type:domain'] },
  {
    sourceTag: 'type:application',
    onlyDependOnLibsWithTags: ['type:domain', 'type:port', 'type:read-model'],
    allowedExternalImports: ['vitest', 'fast-check'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:application',
      'type:adapter',
      'type:domain',
      'type:interchange',
      'type:port',
      'type:read-model',
    ],
  },
  {
    sourceTag: 'type:ui-time',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: ['@mantine/*'],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:domain', 'type:ui-time'],
    bannedExternalImports: ['@nestjs/*'],
  },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['*'] },
];

/**
 * The server sends no requests: an address that came from a user would be asked from inside the house (SSRF). What it
 * connects to is named by its administrator, in adapters and here.
 */
const reachesOut = /^(node:)?(https?|http2|net|tls|dgram|dns|undici|axios|got|openid-client)(\/|$)/;
const mayReachOut = ['apps/api/src/access/oidc/provider.ts'];
const sendsNothing = 'The server sends no requests: see eslint.config.mjs.';
const client = (name, ...importNames) => ({
  name,
  importNames,
  allowTypeImports: true,
  message: sendsNothing,
});
const wholly = (name) => ({ name, allowTypeImports: true, message: sendsNothing });
const noRequests = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
      name,
      message: sendsNothing,
    })),
  ],
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: [
        client('node:http', 'request', 'get', 'Agent', 'ClientRequest', 'globalAgent', 'default'),
        client('node:net', 'connect', 'createConnection', 'Socket', 'default'),
        client('ws', 'WebSocket', 'default'),
        ...['node:https', 'node:http2', 'node:tls', 'node:dgram', 'node:dns', 'undici', 'axios', 'got'].map(
          wholly,
        ),
        ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'openid-client'].map(wholly),
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: `ImportExpression[source.value=${reachesOut}]`, message: sendsNothing },
    { selector: "MemberExpression[object.name='globalThis'][property.name='fetch']", message: sendsNothing },
  ],
};

export default defineConfig(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.nx/**', 'data/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}', 'libs/ui-time/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: doors },
      ],
    },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'test/**', '**/contract*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['apps/{api,cli}/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', '**/testing.ts', '**/contract*.ts', ...mayReachOut],
    rules: noRequests,
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  prettier,
);

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
  { files: ['**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  prettier,
);

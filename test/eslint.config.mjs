// Typed lint rules, and the import rule of the house: who may import whom.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An import ban for some files, with the sentence a person reads when breaking it. */
function ban(files, patterns, ignores = []) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
const noVscode = {
  regex: '^vscode$',
  message: 'Only client/ may use the editor API.',
};
const noFiles = {
  regex: '^(node:)?(fs|fs/promises|child_process|net|http|https|dgram|tls)$',
  message:
    'Only entry points, readFiles.ts and writeWhole.ts touch files; nothing touches the network.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.vscode-test/**', 'test/workspace/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'client/media/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  ban(
    ['docs-index/**/*.ts'],
    [
      noVscode,
      noFiles,
      { regex: '(server|client)/', message: 'docs-index knows nothing of editors or LSP.' },
    ],
    [
      'docs-index/bin.ts',
      'docs-index/cli*.ts',
      'docs-index/cli/**',
      'docs-index/readFiles.ts',
      'docs-index/writeWhole.ts',
    ],
  ),
  ban(
    ['server/**/*.ts'],
    [noVscode, noFiles, { regex: 'client/', message: 'The server does not know its client.' }],
    [
      'server/main.ts',
      'server/indexing/indexWorker.ts',
      'server/indexing/indexStore.ts',
      'server/indexing/watchFolders.ts',
    ],
  ),
  ban(
    ['client/**/*.ts'],
    [
      {
        regex: '(docs-index/|server/(?!protocol|settings))',
        message: 'The client imports only server/protocol and server/settings.',
      },
    ],
  ),
);

// Typed lint rules, and the import rule of the house: who may import whom.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The rooms of the house, in the order in which they may import each other: `from` names the rooms
 * a room may lean on, and of those with a door nothing but the door. Rooms without a door are open.
 */
const rooms = {
  'docs-index/text': { from: [] },
  'docs-index/read': { door: 'readSource', from: ['docs-index/text'] },
  'docs-index/derive': { door: 'readReference', from: ['docs-index/text'] },
  'docs-index/keep': { door: 'segments', from: ['docs-index/text', 'docs-index/derive'] },
  'docs-index/answer': {
    door: 'docsIndex',
    from: ['docs-index/text', 'docs-index/derive', 'docs-index/keep'],
  },
  'docs-index/node': { touches: 'files', from: ['docs-index/read'] },
  'docs-index/shared': {
    door: 'searchServer',
    touches: 'the network',
    from: ['docs-index/text', 'docs-index/keep', 'docs-index/node'],
  },
  'docs-index/cli': {
    touches: 'files',
    from: [...docsRooms(), 'docs-index/node'],
  },
  'server/recognise': { door: 'recognition', from: docsRooms() },
  'server/features': {
    from: ['server/recognise', 'server/indexing', ...docsRooms()],
  },
  'server/tools': {
    from: ['server/features', 'server/recognise', 'server/indexing', ...docsRooms()],
  },
  'server/indexing': { from: ['server/recognise', ...docsRooms()] },
  'server/node': {
    touches: 'files',
    from: ['server/indexing', 'docs-index/node', 'docs-index/shared'],
  },
  'server/web': { from: ['server/indexing', 'docs-index/read'] },
};

function docsRooms() {
  return ['text', 'read', 'derive', 'keep', 'answer', 'shared'].map(name => `docs-index/${name}`);
}

const noVscode = { regex: '^vscode$', message: 'Only client/ may use the editor API.' };
const noFiles = {
  regex: '^(node:)?(fs|fs/promises|child_process|net|http|https|dgram|tls)$',
  message:
    'Only the rooms called node, the command line and entry points touch files; only docs-index/shared touches the network.',
};
const noClient = { regex: '^\\.[./]*/client/', message: 'Only the client knows the client.' };

/** What the files of a room may not import, each with the sentence a person reads on breaking it. */
function roomRules([room, { from, touches }]) {
  const patterns = Object.entries(rooms)
    .filter(([other]) => other !== room)
    .map(([other, { door }]) => {
      const allowed = from.includes(other);
      if (allowed && door === undefined) return undefined;
      const inside = allowed ? `(?!${door}$)` : '';
      const message = allowed
        ? `From ${other}, import its door, ${door}.ts.`
        : `${room} does not lean on ${other}.`;
      return { regex: `^\\.[./]*/${nameIn(room, other)}/${inside}`, message };
    })
    .filter(pattern => pattern !== undefined);
  return ban([`${room}/**/*.ts`], [noVscode, noClient, ...(touches ? [] : [noFiles]), ...patterns]);
}

/** The path of a room as it stands in an import of another room: `../keep/` or `../docs-index/keep/`. */
function nameIn(room, other) {
  const [house, name] = other.split('/');
  return room.startsWith(`${house}/`) ? name : other;
}

/** An import ban for some files. */
function ban(files, patterns, ignores = []) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.vscode-test/**', 'test/workspace/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'client/media/tsconfig.json', 'server/web/tsconfig.json'],
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
    // What documents, names and lines of code hold is anybody's: no pattern may try all the ways.
    // Of patterns that look from each place anew (no-super-linear-move) a rule cannot know how long a
    // text they are given: test/patterns.test.ts and the tests of growth (linearTime) double texts instead.
    files: ['docs-index/**/*.ts', 'server/**/*.ts', 'client/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }] },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  ban(
    ['docs-index/*.ts'],
    [
      noVscode,
      noFiles,
      { regex: '^\\.{1,2}/.*/', message: 'What all rooms share leans on none of them.' },
    ],
  ),
  ban(['server/*.ts'], [noVscode, noFiles, noClient], ['server/main.ts']),
  ...Object.entries(rooms).map(roomRules),
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

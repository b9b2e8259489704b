import { expect, test } from 'vitest';
import {
  folderInSource,
  namesSource,
  relativeToFolder,
  resolveSource,
} from '../../../client/sources/sourcePaths';

const folders = [
  { name: 'app', path: '/home/me/app' },
  { name: 'docs', path: '/home/me/docs' },
];

test.for([
  ['/data/kb', '/data/kb'],
  ['C:\\kb', 'C:\\kb'],
  ['~/kb', '~/kb'],
  ['vscode-vfs://github/team/kb', 'vscode-vfs://github/team/kb'],
  ['team-docs', '/home/me/app/team-docs'],
  ['./team-docs', '/home/me/app/team-docs'],
  ['../kb', '/home/me/app/../kb'],
  ['${workspaceFolder}/kb', '/home/me/app/kb'],
  ['${workspaceFolder:docs}/kb', '/home/me/docs/kb'],
  ['${workspaceFolder:none}/kb', '${workspaceFolder:none}/kb'],
  [' kb ', '/home/me/app/kb'],
] as const)('%s means %s', ([source, path]) => {
  expect(resolveSource(source, folders)).toBe(path);
});

test('without a folder a relative path stays as it is', () => {
  expect(resolveSource('kb', [])).toBe('kb');
});

test.for([
  ['/home/me/app/kb/a.json', 'kb/a.json'],
  ['/home/me/app', undefined],
  ['/home/me/apple/kb', undefined],
  ['/home/me/docs/kb', undefined],
] as const)('%s is written as %s', ([path, relative]) => {
  expect(relativeToFolder(path, folders)).toBe(relative);
});

test('paths of Windows are written with slashes', () => {
  expect(relativeToFolder('C:\\app\\kb\\a.json', [{ name: 'app', path: 'C:\\app' }])).toBe(
    'kb/a.json',
  );
});

test.for([
  ['./kb/', '/home/me/app/kb', true],
  ['../docs/kb', '/home/me/docs/kb', true],
  ['${workspaceFolder:docs}/kb', '/home/me/docs/kb', true],
  ['~/kb', '/home/me/kb', true],
  ['~/kb', '/home/me/wikb', false],
  ['C:\\kb\\', 'C:\\kb', true],
  ['vscode-vfs://github/team/kb', 'vscode-vfs://github/team/kb', true],
  ['kb', '/home/me/app/kb2', false],
] as const)('%s names %s: %s', ([entry, path, isIt]) => {
  expect(namesSource(entry, path, folders)).toBe(isIt);
});

test.for([
  ['/data/kb/a.md', 'kb'],
  ['/data/kb/x/y/a.md', 'kb/x/y'],
  ['/data/kb2/a.md', '/data/kb2'],
  ['/data/faq.csv', ''],
  ['C:\\docs\\en\\a.md', 'docs\\en'],
  ['/elsewhere/b.md', '/elsewhere'],
] as const)('%s stands in %s', ([path, folder]) => {
  expect(folderInSource(path, ['/data/kb', '/data/faq.csv', 'C:\\docs'])).toBe(folder);
});

import { expect, test } from 'vitest';
import { webPaths } from '../../../server/web/paths';

const folders = ['vscode-vfs://github/team/shop', 'memfs:///other'];

test.for([
  ['docs', 'vscode-vfs://github/team/shop/docs'],
  ['./docs/../kb', 'vscode-vfs://github/team/shop/kb'],
  ['/team/wiki', 'vscode-vfs://github/team/wiki'],
  ['memfs:/kb/', 'memfs:///kb'],
  ['memfs:///产品/说明 1.md', 'memfs:///产品/说明 1.md'],
  ['memfs:///%E4%BA%A7/a%23b', 'memfs:///产/a%23b'],
] as const)('%s is %s', ([text, path]) => {
  expect(webPaths.absolute(text, folders)).toBe(path);
});

test('without a folder a path is one of the local file system', () => {
  expect(webPaths.absolute('/kb', [])).toBe('file:///kb');
});

test.for(['memfs:///产品/a b#1?.md', 'vscode-vfs://github/team/100%25.md'] as const)(
  'the address of %s leads back to it',
  uri => {
    const path = webPaths.ofUri(uri.replaceAll('#', '%23').replaceAll('?', '%3F')) ?? '';
    expect(webPaths.ofUri(webPaths.toUri(path))).toBe(path);
    expect(decodeURIComponent(webPaths.toUri(path))).toContain(decodeURIComponent(path).slice(-8));
  },
);

test.for([
  ['memfs:///docs/a.md', 'memfs:///docs', true],
  ['memfs:///docs', 'memfs:///docs', true],
  ['memfs:///docs2/a.md', 'memfs:///docs', false],
  ['memfs:///a.md', 'memfs:///', true],
] as const)('%s in %s: %s', ([path, folder, expected]) => {
  expect(webPaths.isInside(path, folder)).toBe(expected);
});

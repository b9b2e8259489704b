import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readInitOptions, wantedDocs } from '../../../server/indexing/wantedDocs';
import { isInside, nodePaths } from '../../../server/node/paths';

const context = {
  folders: ['/projects/one', '/projects/two'],
  paths: nodePaths(path => path === '/projects/two/docs'),
};

function wanted(init: unknown, settings: unknown) {
  return wantedDocs(readInitOptions(init), settings, context);
}

test('nothing said means the starter docs alone', () => {
  const starterOnly = { sources: [], packs: [], starter: true, limits: {}, columns: {} };
  for (const nothing of [undefined, null, {}, [], 'x', 7, { sources: 'x', starter: 'no' }]) {
    expect(wanted(nothing, nothing)).toEqual(starterOnly);
  }
});

test('sources of both places count once; a relative path is where a folder has it', () => {
  const uri = pathToFileURL('/c').href;
  expect(wanted({ sources: ['/a', 'docs'] }, { sources: ['/b/', '/a', '~/d', uri, ' '] })).toEqual({
    sources: ['/a', '/projects/two/docs', '/b', join(homedir(), 'd'), '/c'],
    packs: [],
    starter: true,
    limits: {},
    columns: {},
  });
  expect(wanted({}, { sources: ['nowhere'] }).sources).toEqual(['/projects/one/nowhere']);
});

test('the pack and the word on the starter docs of the settings go before', () => {
  const init = { indexFile: '/a.sdx', starter: false };
  expect(wanted(init, {})).toMatchObject({ packs: ['/a.sdx'], starter: false });
  expect(wanted(init, { indexFile: '/b.sdx', starter: true })).toMatchObject({
    packs: ['/b.sdx'],
    starter: true,
  });
});

test('the first search server that has an address, and where its files are', () => {
  const init = { searchServer: { url: 'https://a.example.com', alias: 'docs', ca: 'ca.pem' } };
  expect(wanted(init, {}).server).toEqual({
    ...{ url: 'https://a.example.com', alias: 'docs' },
    ...{ ca: '/projects/one/ca.pem', certificate: '' },
  });
  const given = { url: 'https://b.example.com', certificate: '/keys/own.p12' };
  expect(wanted(init, { searchServer: given }).server).toEqual({
    ...{ url: 'https://b.example.com', alias: 'support-docs' },
    ...{ ca: '', certificate: '/keys/own.p12' },
  });
  expect(wanted({}, { searchServer: { alias: 'docs' } }).server).toBeUndefined();
});

test('limits of the settings go before', () => {
  const init = { limits: { links: 1, folderDepth: 2, other: 3 } };
  expect(wanted(init, { limits: { links: 5 } }).limits).toEqual({ links: 5, folderDepth: 2 });
});

test('a source inside another one is not indexed twice', () => {
  expect(wanted({}, { sources: ['/docs/a.md', '/docs', '/docs2'] }).sources).toEqual([
    '/docs',
    '/docs2',
  ]);
});

test.for([
  ['/docs', '/docs', true],
  ['/docs/a', '/docs', true],
  ['/docs/..a', '/docs', true],
  ['/docs2', '/docs', false],
  ['/', '/docs', false],
] as const)('%s in %s: %s', ([path, folder, expected]) => {
  expect(isInside(path, folder)).toBe(expected);
});

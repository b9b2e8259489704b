import { expect, test } from 'vitest';
import { emptyManifest, mergeManifests, readManifest } from '../../docs-index/manifest';

test('a manifest is read, lists also from one string', () => {
  const text =
    'name: team\nversion: 2\nvendors:\n  - id: v\n    names: [a]\nsynonyms:\n  - 口令, 密码\n';
  const { manifest, problems } = readManifest(text, 'support-docs.yaml');
  expect(problems).toEqual([]);
  expect(manifest).toMatchObject({ name: 'team', version: '2', synonyms: [['口令', '密码']] });
  expect(manifest.vendors[0]).toMatchObject({ id: 'v', names: ['a'], hosts: [], logShapes: [] });
});

test.each([
  ['a: [', 'not valid YAML'],
  ['a: &x 1\nb: *x', 'cannot be read'],
  ['nam: x', 'unknown keys: nam'],
  ['vendors:\n  - logShapes: ["("]', 'not a regular expression: ('],
])('%j is a problem, not an error', (text, message) => {
  const { problems } = readManifest(text, 'support-docs.yaml');
  expect(problems.map(problem => problem.message).join()).toContain(message);
});

test('several packs together: the first name stands, words and vendors add up', () => {
  const merged = mergeManifests([
    { ...emptyManifest, synonyms: [['a', 'b']] },
    { ...emptyManifest, name: 'x', otherVendors: ['aws'], synonyms: [['c', 'd']] },
    { ...emptyManifest, name: 'y', otherVendors: ['aws'] },
  ]);
  expect(merged).toMatchObject({ name: 'x', otherVendors: ['aws'] });
  expect(merged.synonyms).toHaveLength(2);
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = read('README.md');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    };
  };
}
// Our own file, whose form the manifest test pins.
const manifest = JSON.parse(read('package.json')) as Manifest;

test('the README lists every setting with its default, and no other', () => {
  const rows = [...readme.matchAll(/^\| `(supportDocs\.[\w.]+)` +\| `([^`]+)`/gm)];
  const listed = rows.map(([, name, value]) => [name, value]);
  const { properties } = manifest.contributes.configuration;
  const contributed = Object.entries(properties).map(([name, setting]) => [
    name,
    typeof setting.default === 'string' && setting.default !== ''
      ? setting.default
      : JSON.stringify(setting.default),
  ]);
  expect(listed.sort()).toEqual(contributed.sort());
});

test('every npm script the README names is there', () => {
  const named = [...readme.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  const known = new Set(Object.keys(manifest.scripts));
  expect(named.filter(name => !known.has(name))).toEqual([]);
});

test('every test file the README names is there', () => {
  const named = [...readme.matchAll(/`(test\/[\w./-]*\.(?:m?ts|mjs|md))`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(path => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activateExtension } from '../bench/activation';

test('activating loads the bundle of the extension and nothing else of ours', () => {
  expect(activateExtension().loaded).toEqual(['extension.js']);
});

test('a bundle asks for the API of the editor once, since every time its names are copied', () => {
  for (const name of ['extension', 'languageClient']) {
    const text = readFileSync(new URL(`../../dist/${name}.js`, import.meta.url), 'utf8');
    expect(text.match(/require\("vscode"\)/g)).toHaveLength(1);
  }
});

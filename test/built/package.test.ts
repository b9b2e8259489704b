import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const vsix = new URL('../../support-docs.vsix', import.meta.url);

/** What may be in the package, and nothing else. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(extension|languageClient|server|cli|searchServer)\.js$/,
  /^extension\/dist\/web\/(extension|server)\.js$/,
  /^extension\/dist\/readers\/\w+\.js$/,
  /^extension\/dist\/skill\/SKILL\.md$/,
  /^extension\/dist\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^extension\/dist\/starter\.sdx$/,
  /^extension\/dist\/notices\.txt$/,
  /^extension\/dist\/media\/[\w./-]+\.(js|css|svg|png|webp|md)$/,
  /^extension\/test\/pictures\/[\w-]+\.(png|webp)$/,
];

test('the package holds the bundles, the starter index and its pages, and nothing else', () => {
  const names = [...entryNames(readFileSync(vsix))];
  expect(names.filter(name => !allowed.some(pattern => pattern.test(name)))).toEqual([]);
  const bundles = ['extension', 'languageClient', 'server', 'cli', 'media/search', 'web/extension'];
  for (const name of [...bundles, 'web/server']) {
    expect(names).toContain(`extension/dist/${name}.js`);
  }
  expect(names).toContain('extension/dist/starter.sdx');
});

test('the package is smaller than 3 MB', () => {
  expect(statSync(vsix).size).toBeLessThan(3_000_000);
});

/** Names in a zip file's central directory (APPNOTE.TXT 4.3.12). */
function* entryNames(zip: Buffer): Generator<string> {
  const signature = 'PK\x01\x02';
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 46)) {
    yield zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
  }
}

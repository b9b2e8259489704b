import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const vsix = new URL('../../support-docs.vsix', import.meta.url);

/** What may be in the package, and nothing else. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(extension|languageClient|programs|server|cli|searchServer)\.js$/,
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
  const names = [...entries(readFileSync(vsix))].map(({ name }) => name);
  expect(names.filter(name => !allowed.some(pattern => pattern.test(name)))).toEqual([]);
  const bundles = ['extension', 'languageClient', 'programs', 'server', 'cli', 'searchServer'];
  for (const name of [...bundles, 'media/search', 'web/extension', 'web/server']) {
    expect(names).toContain(`extension/dist/${name}.js`);
  }
  expect(names).toContain('extension/dist/starter.sdx');
});

test('the package is smaller than 3 MB', () => {
  expect(statSync(vsix).size).toBeLessThan(3_000_000);
});

/** What an editor in a browser loads of the package, some of it only when it is needed. */
const inBrowser =
  /^extension\/(?:package[\w.-]*\.json|dist\/(?:web|readers|media|l10n)\/.+|dist\/starter\.sdx)$/;

test('the part that browsers load is smaller than 2 MB', () => {
  const parts = [...entries(readFileSync(vsix))].filter(({ name }) => inBrowser.test(name));
  const bytes = parts.reduce((sum, { packed }) => sum + packed, 0);
  console.log(`Browsers load ${bytes} bytes of the package's ${statSync(vsix).size}.`);
  expect(parts.map(({ name }) => name)).toContain('extension/dist/web/server.js');
  expect(bytes).toBeLessThan(2_000_000);
});

interface Entry {
  readonly name: string;
  /** Bytes it takes in the file. */
  readonly packed: number;
}

/** What a zip file's central directory lists (APPNOTE.TXT 4.3.12). */
function* entries(zip: Buffer): Generator<Entry> {
  const signature = 'PK\x01\x02';
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 46)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    yield { name, packed: zip.readUInt32LE(at + 20) };
  }
}

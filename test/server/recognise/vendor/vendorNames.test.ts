/** Which names hold something of the vendor's SDK, for an invented vendor. */
import { expect, test } from 'vitest';
import { emptyManifest } from '../../../../docs-index/manifest';
import { readVendorWords } from '../../../../server/recognise/documented/vendorWords';
import { languageOf } from '../../../../server/recognise/text/languageOf';
import { readView } from '../../../../server/recognise/text/view';
import { findVendorNames } from '../../../../server/recognise/vendor/vendorNames';
import { importedNames } from '../../../../server/recognise/vendor/importedNames';

const words = readVendorWords({
  ...emptyManifest,
  vendors: [
    {
      id: 'nimbus',
      names: ['nimbus'],
      hosts: [],
      packages: ['com.nimbus', 'example.com/nimbus/sdk'],
      logShapes: [],
      hints: [],
      typePrefixes: ['NB'],
    },
  ],
});

/** The names of a text that are bound, each once, in the order they stand. */
function bound(text: string, languageId: string): string {
  const view = readView(text, 0, text.length, languageOf(languageId));
  const names = findVendorNames(view, words, text);
  const found = view.tokens.filter((_, index) => names.has(index)).map(token => token.text);
  return [...new Set(found)].join(' ');
}

test.each([
  [`import { Box, put as send } from 'nimbus'`, 'Box send'],
  [`const nimbus = require('nimbus')`, 'nimbus'],
  [`from nimbus import Box, Tray as T`, 'Box T'],
  [`import com.nimbus.store.Box;`, 'Box'],
  [`\t"example.com/nimbus/sdk/v2/store"`, 'store'],
  [`\tst "example.com/nimbus/sdk/store"`, 'st'],
  [`use Nimbus\\{Box, Store\\Tray};`, 'Box Tray'],
  [`import { Box } from 'other'`, ''],
])('imported: %j', (line, expected) => {
  expect([...importedNames(line, words)].join(' ')).toBe(expected);
});

test.each([
  [
    'python',
    `from nimbus import Box\nb = Box()\nret, info = b.look()\nc = open(x)`,
    'nimbus Box b ret info',
  ],
  [
    'go',
    `import "example.com/nimbus/sdk/store"\nfunc f(b *store.Box) {\n\terr := b.Look()\n\tn := g()\n}`,
    'b store err',
  ],
  [
    'typescript',
    `import * as sdk from 'nimbus'\nsdk.look(k, (err, page) => use(page))\nuse(other)`,
    'sdk err page',
  ],
  [
    'java',
    `import com.nimbus.Box;\nclass A { void f(Box b, Tray t) { Page p = b.look(); } }`,
    'nimbus Box b p',
  ],
  [
    'objective-c',
    `#import "nimbus.h"\nvoid f() { [m put:d then:^(NBAnswer *info, int n) { use(info); }]; }`,
    'NBAnswer info',
  ],
])('%s: %j', (languageId, text, expected) => {
  expect(bound(text, languageId)).toBe(expected);
});

test('a name bound in one function means nothing in the next', () => {
  const text = `import com.nimbus.Box;\nclass A {\n  void f(Box b) { use(b); }\n  void g(Other b) { drop(b); }\n}`;
  const view = readView(text, 0, text.length, languageOf('java'));
  const names = findVendorNames(view, words, text);
  const at = (piece: string): number =>
    view.tokens.findIndex(token => token.start === text.indexOf(piece) + piece.length - 1);
  expect([names.has(at('use(b')), names.has(at('drop(b'))]).toEqual([true, false]);
});

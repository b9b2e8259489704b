/** Completion of the next argument of a processing operation; the document after it was accepted. */
import { beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../docs-index/manifest';
import { completeAt } from '../../../server/features/completion';
import { docsOf } from '../../docsOf';

const pictures = `---
title: Picture operations
names: operation
---

## \`shrink\` smaller

Keeps the ratio.

| Argument | Required | Description |
| --- | --- | --- |
| \`/<Mode>\` | yes | One of: \`1\` all of it, \`2\` no margin |
| \`/w/<Width>\` | no | Pixels |
| \`/format/<Format>\` | no | One of: \`png\` without loss, \`jpg\` small |
| \`/strip\` | no | Drops the metadata |

## \`clip\` a part of a film

| Argument | Required | Description |
| --- | --- | --- |
| \`/<Kind>\` | yes | What comes out, such as mp4, mp3 or webm |
| \`/codec/<Codec>\` | no | 编码，如 libx264、libvpx-vp9 |
| \`/size/<Size>\` | no | 1 to 900 |
`;

const vendor = {
  ...{ id: 'photos', names: ['photos'], hosts: ['photos.example'] },
  ...{ packages: [], logShapes: [], hints: [] },
};

let index: DocsIndex;
beforeAll(async () => {
  index = await docsOf({ 'pictures.md': pictures }, { ...emptyManifest, vendors: [vendor] });
});

/** Labels at the one ¦ and the text after each was accepted; 'nothing' where none is offered. */
function complete(marked: string, languageId = 'javascript'): string {
  const [before = '', after = '', ...rest] = marked.split('¦');
  if (rest.length > 0 || !marked.includes('¦')) throw new Error(marked);
  const document = TextDocument.create('file:///a', languageId, 1, before + after);
  const place = { document, offset: before.length, hasSnippets: false };
  const items = completeAt(place, index);
  const accepted = items.map(({ textEdit }) =>
    textEdit === undefined || !('range' in textEdit)
      ? ''
      : TextDocument.applyEdits(document, [textEdit]).slice(before.search(/shrink|clip/)),
  );
  return accepted.length === 0 ? 'nothing' : accepted.join(' ');
}

describe('the next argument', () => {
  test.each([
    [`// photos\nu = '?shrink/¦'`, "shrink/1' shrink/2' shrink/w/' shrink/format/' shrink/strip'"],
    [`// photos\nu = '?shrink/1/¦'`, "shrink/1/w/' shrink/1/format/' shrink/1/strip'"],
    [`// photos\nu = '?shrink/1/w/9/fo¦'`, "shrink/1/w/9/format/' shrink/1/w/9/strip'"],
    [`// photos\nu = '?shrink/1/format/¦'`, "shrink/1/format/png' shrink/1/format/jpg'"],
    [`u = 'https://cdn.photos.example/a.png?shrink/1/strip/w/¦'`, 'nothing'],
    [`// photos\nu = '?shrink/1/w/¦'`, 'nothing'],
    [`u = '?shrink/¦'`, 'nothing'],
    [`// photos\nu = '?shrin¦'`, 'nothing'],
    [`// photos\nu = 'img/¦'`, 'nothing'],
  ])('%j', (marked, expected) => {
    expect(complete(marked)).toBe(expected);
  });

  test.each([
    [`// photos\nu = '?clip/¦'`, "clip/mp4' clip/mp3' clip/webm' clip/codec/' clip/size/'"],
    [`// photos\nu = '?clip/mp4/codec/¦'`, "clip/mp4/codec/libx264' clip/mp4/codec/libvpx-vp9'"],
    [`// photos\nu = '?clip/mp4/size/¦'`, 'nothing'],
  ])('examples stand for values that are not listed: %j', (marked, expected) => {
    expect(complete(marked)).toBe(expected);
  });

  test('in a language whose object literals are not completed', () => {
    expect(complete('// photos\nString u = "?shrink/2/strip/¦";', 'java')).toBe(
      'shrink/2/strip/w/"; shrink/2/strip/format/";',
    );
  });
});

/** A team's own pages, without a manifest: their hosts and the shape of their codes are the evidence. */
import { describe, expect, test } from 'vitest';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { docsOf } from '../../docsOf';

const docs = await docsOf({
  'close-album.md': `---
title: Close an album
endpoint: POST /albums/:id/close
host: https://api.photosvc.net
---

## Parameters

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| id | string | path | yes | Album |
| close_reason | string | body | yes | Values: \`owner_left\` \`full\` |
| keep.links_for_days | int | body | no | Days |
`,
  'ph-4711.md': `---
title: Album is read-only
codes: ["PH-4711", "AlbumClosed", "671"]
messages: ["album <name> is read-only"]
---

## Meaning

The album was closed by its owner.
`,
  'local.md': `---
title: Probe
endpoint: GET /probe/:id/state
host: http://localhost:8080
---
`,
});

/** `kind key` of what the mark is on; 'nothing' where there is no answer. */
function look(marked: string, languageId = 'javascript', uri = 'a.js'): string {
  const offset = marked.indexOf('¦');
  const found = symbolAt({ text: marked.replace('¦', ''), offset, languageId, uri }, docs);
  return found === undefined ? 'nothing' : `${found.kind} ${found.key}`;
}

const url = 'https://api.photosvc.net/albums/${id}/close';

describe('pages without a manifest', () => {
  test.each([
    [`post(\`${url}\`, { close_¦reason: 'full' })`, 'api-field close_reason'],
    [`post(\`${url}\`, { close_reason: 'fu¦ll' })`, 'enum-value full'],
    [`post(\`${url}\`, { keep: { links_for¦_days: 3 } })`, 'api-field keep.links_for_days'],
    [`post(\`https://api.photosvc.net/albums/\${id}/clo¦se\`)`, 'endpoint POST /albums/:id/close'],
    [`// api.photosvc.net\nif (err.code === 6¦71) retry()`, 'error-code 671'],
    [`// api.photosvc.net\nthrow { error: 'Album¦Closed' }`, 'error-code AlbumClosed'],
  ])('their host names the vendor: %j', (text, expected) => {
    expect(look(text)).toBe(expected);
  });

  test.each(['if (e.code === "PH-4¦711") go()', '// P¦H-4711: ask the owner', 'log(`PH-47¦11`)'])(
    'a serial proves itself: %j',
    text => {
      expect(look(text)).toBe('error-code PH-4711');
    },
  );

  test.each([
    `if (err.code === 6¦71) retry()`,
    `throw { error: 'Album¦Closed' }`,
    `// localhost:8080\nif (err.code === 6¦71) retry()`,
    `const clo¦se = 1`,
    `const PH = 4¦711`,
    `const XPH = 'XPH-4711¦2'`,
  ])('without it they are silent: %j', text => {
    expect(look(text)).toBe('nothing');
  });
});

describe('packages that the pages tell to install', async () => {
  const own = await docsOf({
    'close.md': '# Close\n\n`POST https://api.photosvc.net/albums/{id}/close`\n',
    'errors.md': '# Error codes\n\n| Code | Meaning |\n| --- | --- |\n| 8671 | Album is closed |\n',
    'start.md': '# Start\n\n```sh\nnpm install @photosvc/client\n```\n',
  });
  const lookIn = (marked: string): string => {
    const offset = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    const found = symbolAt({ text, offset, languageId: 'javascript', uri: 'a.js' }, own);
    return found === undefined ? 'nothing' : `${found.kind} ${found.key}`;
  };
  test.each([
    [
      "import { Client } from '@photosvc/client'\nif (err.code === 86¦71) retry()",
      'error-code 8671',
    ],
    ["import { Client } from '@picturehub/client'\nif (err.code === 86¦71) retry()", 'nothing'],
  ])('%j', (text, expected) => {
    expect(lookIn(text)).toBe(expected);
  });
});

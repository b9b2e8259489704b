import { expect, test } from 'vitest';
import * as protocol from '../../../server/protocol';
import { connect } from '../connect';
import { temporaryFolder } from '../../temporaryFolder';

const pages = {
  'support-docs.yaml': 'name: photos\nvendors:\n  - id: photos\n    names: [photosvc]\n',
  'album.md': `---
title: 655 album is read-only
codes: ["655"]
messages: ["album <name> is read-only"]
---

## Meaning

The owner closed the album.
`,
};

test.for([
  [
    'photosvc error code: 655, {"error":"album summer is read-only"}',
    ['655', 'album <name> is read-only'],
  ],
  ['655 files copied, 655 px wide, listening on port 655', []],
  ['nothing of ours here', []],
  ['', []],
  [`photosvc error code: 655 ${'x'.repeat(2000)}`, []],
] as const)('%#: %s', async ([text, keys]) => {
  const { client, status } = await connect({
    initializationOptions: { sources: [temporaryFolder(pages)] },
  });
  await status(({ state }) => state === 'ready');
  const { symbols } = await client.sendRequest(protocol.symbolsInTextRequest, { text });
  expect(symbols.map(({ key }) => key)).toEqual(keys);
  for (const { start, end } of symbols) {
    expect(['655', 'album summer is read-only']).toContain(text.slice(start, end));
  }
});

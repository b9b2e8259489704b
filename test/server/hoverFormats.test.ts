/** Hovers for clients that show no Markdown, and for those that say nothing of themselves. */
import { expect, test } from 'vitest';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { connect, type ConnectOptions } from './connect';
import { temporaryFolder } from '../temporaryFolder';

const page = `---
title: Album is read-only
codes: ['PH-4711']
---

## Meaning

It was closed.
`;

/** Kind and first line of the hover on a documented code, as a client with these abilities gets it. */
async function hovered(capabilities: ConnectOptions['capabilities']): Promise<[string, string]> {
  const folder = temporaryFolder({ 'album.md': page });
  const { client, status, open } = await connect({
    initializationOptions: { sources: [folder] },
    capabilities,
  });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  const uri = open('a.js', 'javascript', "if (e.code === 'PH-4711') go()\n");
  const hover = await client.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 18 },
  });
  // The server answers with one text, never with the older lists of marked strings.
  const { kind, value } = hover?.contents as MarkupContent;
  return [kind, value.split('\n')[0] ?? ''];
}

test.each([
  [{ textDocument: { hover: { contentFormat: ['plaintext'] } } }, 'plaintext'],
  [{ textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } }, 'markdown'],
  [{ textDocument: {} }, 'markdown'],
  [{}, 'markdown'],
  [null, 'markdown'],
] as const)('a client with %j', async (capabilities, kind) => {
  const [shown, first] = await hovered(capabilities as ConnectOptions['capabilities']);
  expect(shown).toBe(kind);
  expect(first.includes('`')).toBe(kind === 'markdown');
  expect(first).toContain('PH-4711');
});

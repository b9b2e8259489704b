import { expect, test } from 'vitest';
import { callTool } from '../../../server/tools/agentTools';
import { bytesOf } from '../../../server/tools/fitText';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { docsOf, segmentOf } from '../../docsOf';
import { loadNimbus } from '../../nimbus';

async function search(input: object) {
  const index = await loadNimbus();
  return callTool({ name: 'search_docs', input }, { index, reference: index }).text;
}

test('a hit says what it is, and what it says is quoted', async () => {
  const lines = (await search({ query: 'lost drawer', limit: 1 })).split('\n');
  expect(lines[0]).toMatch(/^1 of \d+ documents, best first\./);
  expect(lines[2]).toMatch(/^1\. "742 drawer is not there" \(.*errors\.md:1\)$/);
  expect(lines[3]).toBe('id: "errors" open: vscode://support-docs.support-docs/article?errors');
  expect(lines[4]).toMatch(/^<quote [0-9a-f]{8}: .+>$/);
  expect(lines).toContain('The drawer is not there.');
});

test('a hit of a source that is away says so', async () => {
  const bytes = await segmentOf({ 'lamp.md': '# Lamp\n\nThe quillon lamp went out.\n' });
  const index = openIndex([{ bytes, asOf: '2026-03-04T17:05' }]);
  const input = { query: 'quillon lamp' };
  expect(callTool({ name: 'search_docs', input }, { index, reference: index }).text).toContain(
    '; read 2026-03-04 17:05, its source cannot be reached now; /docs/lamp.md:1)',
  );
});

test('the order and ids are those of every other search', async () => {
  const index = await loadNimbus();
  const text = await search({ query: 'machine', limit: 20 });
  const ids = [...text.matchAll(/^id: ("[^"]*") open:/gm)].map(
    ([, id = '']) => JSON.parse(id) as unknown,
  );
  expect(ids).toEqual(index.search({ query: 'machine', limit: 20 }).hits.map(hit => hit.id));
});

test('nothing found is an answer that says what was searched', async () => {
  expect(await search({ query: 'xyzzyq', kind: 'ticket' })).toMatch(
    /^Nothing was found in \d+ documents of kind ticket\..*Search again without "kind"\.$/,
  );
});

test('many long documents fit, each with a part of its text', async () => {
  const page = (n: number) => `# Page ${n}\n\n${'A long sentence on quotas. '.repeat(600)}\n`;
  const pages = Array.from({ length: 12 }, (_, n) => [`page${n}.md`, page(n)] as const);
  const index = await docsOf(Object.fromEntries(pages));
  const { text } = callTool(
    { name: 'search_docs', input: { query: 'quotas', limit: 10 } },
    { index, reference: index },
  );
  expect(bytesOf(text)).toBeLessThanOrEqual(8000);
  expect(text.match(/A long sentence on quotas\. …$/gm)).toHaveLength(10);
  expect(text).toMatch(/For more documents: search_docs \{"query":"quotas","limit":20\}$/);
});

import { expect, test } from 'vitest';
import { articleIdOf } from '../../../server/protocolAddresses';
import { symbolLimit, workspaceSymbols } from '../../../server/features/workspaceSymbols';
import { docsOf } from '../../docsOf';

const errorPage = (code: string, message: string) =>
  `---\ntitle: ${code} went wrong\ncodes: ["${code}"]\nmessages: ["${message}"]\n---\n\n## Meaning\n\nBad.\n`;
const apiPage = `---
title: Create an album
operation: create-album
endpoint: POST /photo/v2/albums
---

## Request body

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| cover | CoverArgs | body | yes | The first picture |

### CoverArgs cover picture

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| picture_id | string | yes | An uploaded picture |
`;

test('codes, messages, endpoints and structures, the key itself first', async () => {
  const index = await docsOf({
    '6120.md': errorPage('6120', 'album 612 is gone'),
    '612.md': errorPage('612', 'no such album'),
    'api.md': apiPage,
  });
  const names = (query: string) => workspaceSymbols(index, query).map(({ name }) => name);
  expect(names('612').slice(0, 3)).toEqual([
    '612 went wrong',
    '6120 went wrong',
    'album 612 is gone',
  ]);
  expect(names('such album')[0]).toBe('no such album');
  expect(names('/photo/v2')[0]).toBe('POST /photo/v2/albums Create an album');
  expect(names('create-album')[0]).toBe('POST /photo/v2/albums Create an album');
  expect(names('coverargs')[0]).toContain('CoverArgs');
  expect(names('cvrargs')[0]).toContain('CoverArgs');
  expect(names('zebra')).toEqual([]);
});

test('the location leads to the article', async () => {
  const index = await docsOf({ 'errors/612.md': errorPage('612', 'no such album') });
  const [first] = workspaceSymbols(index, '612');
  expect(articleIdOf(first?.location.uri ?? '')).toBe('errors/612');
});

test('no more than a hundred at once', async () => {
  const pages = Array.from({ length: 150 }, (_, at) => [
    `${at}.md`,
    errorPage(`E-${at}`, `message number ${at}`),
  ]);
  const index = await docsOf(Object.fromEntries(pages) as Record<string, string>);
  expect(workspaceSymbols(index, '')).toHaveLength(symbolLimit);
});

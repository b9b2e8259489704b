import { expect, test } from 'vitest';
import { proseMarkdown } from '../../../../docs-index/read/api/openapi/prose';

test.each([
  ['<p>Makes a <b>net</b>.</p>', 'Makes a **net**.'],
  [
    '<b>Scope: </b><code>nets:write</code>\n\n- one\n- two',
    '**Scope:** `nets:write`\n\n- one\n- two',
  ],
  ['A < b and **c**', 'A < b and **c**'],
])('%s', (text, expected) => expect(proseMarkdown(text)).toBe(expected));

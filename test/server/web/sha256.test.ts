import { expect, test } from 'vitest';
import { cacheKey } from '../../../server/indexing/indexerHost';
import { sha256 as nodeSha256 } from '../../../server/node/sha256';
import { sha256 } from '../../../server/web/sha256';

test('browsers name contents as Node does', () => {
  const parts = ['', 'merged', '文档', new Uint8Array([0, 255, 7]), 'a'.repeat(100_000)];
  expect(cacheKey(sha256, ...parts)).toBe(cacheKey(nodeSha256, ...parts));
});

import { createHash } from 'node:crypto';
import type { ContentHash } from '../indexing/indexerHost';

/** The first half of SHA-256. */
export function sha256(): ContentHash {
  const hash = createHash('sha256');
  return {
    update: part => void hash.update(part),
    digest: () => hash.digest('hex').slice(0, 32),
  };
}

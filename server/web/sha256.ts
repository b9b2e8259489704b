import { sha256 as createSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentHash } from '../indexing/indexerHost';

/** The first half of SHA-256, as on Node; the browser's own hash takes no content piece by piece. */
export function sha256(): ContentHash {
  const hash = createSha256.create();
  return {
    update: part => void hash.update(typeof part === 'string' ? utf8ToBytes(part) : part),
    digest: () => bytesToHex(hash.digest()).slice(0, 32),
  };
}

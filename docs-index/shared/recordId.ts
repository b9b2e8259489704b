import { createHash } from 'node:crypto';

/** Name of an article's document on the server, which takes 512 bytes at most. */
export function sharedRecordId(articleId: string): string {
  const id = `a:${articleId}`;
  if (Buffer.byteLength(id) <= 512) return id;
  return `h:${createHash('sha256').update(articleId).digest('hex')}`;
}

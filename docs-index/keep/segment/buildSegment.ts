import { freeId } from '../../articleIds';
import { emptyManifest, type PackManifest } from '../../manifest';
import { packSegment, type IndexedArticle } from './packSegment';

/**
 * Writes articles as one segment: magic, format version, checksum, sections.
 * The same input gives the same bytes. Of articles with one id the later ones are `id~2`, ….
 */
export function buildSegment(
  articles: readonly IndexedArticle[],
  manifest: PackManifest = emptyManifest,
): Uint8Array {
  const ids = new Set<string>();
  const items = articles.map(item => {
    const id = freeId(item.article.id, ids);
    ids.add(id);
    return id === item.article.id ? item : { ...item, article: { ...item.article, id } };
  });
  return packSegment(items, manifest);
}

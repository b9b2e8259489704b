import { buildSegment } from '../docs-index/keep/segments';
import { type DocsIndex, openIndex } from '../docs-index/answer/docsIndex';
import { emptyManifest, type PackManifest } from '../docs-index/manifest';
import { readSource } from '../docs-index/read/readSource';
import { readReference } from '../docs-index/derive/readReference';

/** The bytes of a segment of these native pages (file name → text). */
export async function segmentOf(
  pages: Readonly<Record<string, string>>,
  manifest: PackManifest = emptyManifest,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const readings = await Promise.all(
    Object.entries(pages).map(([name, text]) =>
      readSource({ path: `/docs/${name}`, name, bytes: encoder.encode(text) }),
    ),
  );
  const items = readings
    .flatMap(reading => reading.articles)
    .map(article => ({ article, reference: readReference(article).reference }));
  return buildSegment(items, manifest);
}

/** An index of these native pages (file name → text). */
export async function docsOf(
  pages: Readonly<Record<string, string>>,
  manifest?: PackManifest,
): Promise<DocsIndex> {
  return openIndex([await segmentOf(pages, manifest)]);
}

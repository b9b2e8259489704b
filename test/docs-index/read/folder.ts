/** Reads one file of a folder that is made for a test: name → content. */
import { readReference } from '../../../docs-index/derive/readReference';
import { readSource, type SourceReading } from '../../../docs-index/read/readSource';
import type { Reference } from '../../../docs-index/reference';

export async function readFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  name: string,
): Promise<SourceReading> {
  const bytesOf = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const content = files[name];
  return await readSource({
    ...{ path: `docs/${name}`, name, bytes: bytesOf(content ?? '') },
    neighbour: other => {
      const found = files[other];
      return Promise.resolve(found === undefined ? undefined : bytesOf(found));
    },
  });
}

/** The reference of all articles of a reading, list by list. */
export function referenceOf(
  reading: SourceReading,
): Pick<Reference, 'endpoints' | 'fields' | 'errors' | 'examples'> {
  const all = reading.articles.map(article => readReference(article).reference);
  return {
    endpoints: all.flatMap(({ endpoints }) => endpoints),
    fields: all.flatMap(({ fields }) => fields),
    errors: all.flatMap(({ errors }) => errors),
    examples: all.flatMap(({ examples }) => examples),
  };
}

/** Fields as `position key type`, with `!` where they are required. */
export function fieldLines(reading: SourceReading): string[] {
  return referenceOf(reading).fields.map(
    ({ position, key, type, required }) =>
      `${position} ${key} ${type}${required === true ? '!' : ''}`,
  );
}

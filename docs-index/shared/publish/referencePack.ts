/** What editors keep of a published index: the articles that document something, as a pack. */
import { buildSegment, mergeSegments, type IndexedArticle } from '../../keep/segments';
import type { PackManifest } from '../../manifest';
import type { Reference } from '../../reference';

export interface ReferencePack {
  add(item: IndexedArticle): void;
  /** The bytes of the pack. */
  end(manifest: PackManifest): Uint8Array;
}

/** Articles collected before they become a segment. */
const segmentArticles = 5000;

/** Begins an empty pack. */
export function referencePack(): ReferencePack {
  const segments: Uint8Array[] = [];
  let pending: IndexedArticle[] = [];
  return {
    add(item) {
      if (!documents(item.reference)) return;
      pending.push(item);
      if (pending.length < segmentArticles) return;
      segments.push(buildSegment(pending));
      pending = [];
    },
    end(manifest) {
      segments.push(buildSegment(pending, manifest));
      const [only, another] = segments;
      return only && !another ? only : mergeSegments(segments);
    },
  };
}

/** Whether hovers, completion or examples need it: what a ticket met, it does not document. */
function documents({ endpoints, fields, structs, errors, names = [], values }: Reference): boolean {
  return (
    endpoints.length + fields.length + structs.length + names.length > 0 ||
    values !== undefined ||
    errors.some(({ origin }) => origin !== 'ticket')
  );
}

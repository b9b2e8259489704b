/** The references of an opened index, decoded once for each segment and a few at a time. */
import type { Reference } from '../reference';
import type { SearchSpace } from './searchSpace';
import { readReferenceOf, type SegmentContent } from './segment/segmentContent';

/** What all articles of a space document; what was read ahead is not read again. */
export function readReferences({ members, renamed }: SearchSpace): Reference[] {
  const references: Reference[] = [];
  for (const { content, base, deleted } of members) {
    const read = referencesOf(content);
    while (read.next < content.references.count) readSomeReferences(content, read);
    for (const [article, own] of read.found) {
      if (deleted?.[article] === 1) continue;
      const id = renamed.get(base + article);
      const reference = id === undefined ? own : readReferenceOf(content, article, id);
      if (reference) references.push(reference);
    }
  }
  return references;
}

/** Reads the same a little at a step, so that somebody who waits for something else can be served. */
export function* readReferencesAhead({ members }: SearchSpace): IterableIterator<void> {
  for (const { content } of members) {
    const read = referencesOf(content);
    for (; read.next < content.references.count; yield) readSomeReferences(content, read);
  }
}

/** What the articles of a segment before `next` document, by number; most document nothing. */
interface ReadReferences {
  readonly found: Map<number, Reference>;
  next: number;
}

/** Weak, so that opening everything again for one more segment decodes only that segment's. */
const decoded = new WeakMap<SegmentContent, ReadReferences>();

function referencesOf(content: SegmentContent): ReadReferences {
  const known = decoded.get(content);
  if (known) return known;
  const read = { found: new Map<number, Reference>(), next: 0 };
  decoded.set(content, read);
  return read;
}

/** Articles whose references are read at a step: about a millisecond's work. */
const stepOfReferences = 32;

function readSomeReferences(content: SegmentContent, read: ReadReferences): void {
  const end = Math.min(content.references.count, read.next + stepOfReferences);
  for (; read.next < end; read.next++) {
    const reference = readReferenceOf(content, read.next);
    if (reference) read.found.set(read.next, reference);
  }
}

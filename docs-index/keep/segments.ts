/**
 * The door of what is kept: articles and their references go in as segments (immutable bytes, one
 * per source file or pack), and come out as one space over any number of segments opened together.
 */
import { mergeManifests, type PackManifest } from '../manifest';
import { openSpace, type Elsewhere, type SearchSpace } from './searchSpace';
import { joinSegments } from './segment/packSegment';
import { openSegment, readHead, type SegmentContent } from './segment/segmentContent';

export type { DenseList } from './postings/denseList';
export { blockSize, type PostingReader } from './postings/postings';
export { hanCode, hanCodeOf } from './postings/termDictionary';
export { readReferences, readReferencesAhead } from './readReferences';
export {
  articleId,
  articleOf,
  articlePlaces,
  findArticle,
  findTerm,
  type ArticlePlace,
  type Elsewhere,
  type FieldSums,
  type MemberArticle,
  type Member,
  type SearchSpace,
  type TermPostings,
} from './searchSpace';
export {
  queriedNameKeys,
  requestKey,
  spellingKey,
  subjectKey,
  titleNameKey,
} from './segment/names';
export { buildSegment } from './segment/buildSegment';
export { mendSegment, type MendedSegment } from './segment/mendSegment';
export { beginsAsBlob } from './segment/segment';
export type { IndexedArticle } from './segment/packSegment';
export { thinSegment } from './segment/thinSegment';
export { passagesOf, searchedBody, searchFields } from './segment/searchFields';
export { isListing, isOfQuestions, isOfReleases, isUnanswered, kindOf } from './segment/marks';
export {
  readHead,
  soundArticle,
  verifySegment,
  type SegmentContent,
} from './segment/segmentContent';

/** A segment without the articles whose id is in `deleted`. */
export interface SegmentView {
  readonly bytes: Uint8Array;
  readonly deleted?: ReadonlySet<string>;
  /** Of a source that cannot be reached now: when it was read, ISO 8601. */
  readonly asOf?: string;
  /** Only its manifest counts: none of its articles is there. */
  readonly manifestOnly?: boolean;
  /** Its articles stand elsewhere too: it is not searched beside what was found there. */
  readonly isStandIn?: boolean;
}

/** Articles that were found elsewhere for one query, beside segments. */
export interface FoundView {
  readonly content: SegmentContent;
  readonly elsewhere: Elsewhere;
}

/** Joins segments into one, each without its deleted articles. */
export function mergeSegments(segments: readonly (Uint8Array | SegmentView)[]): Uint8Array {
  const space = openViews(segments);
  const parts = space.members.map(({ content, base, deleted }) => ({
    content,
    idOf: (article: number) =>
      deleted?.[article] === 1
        ? undefined
        : (space.renamed.get(base + article) ?? readHead(content, article).id),
  }));
  return joinSegments(parts, manifestOf(segments));
}

/** Views segments, without those that are only a manifest, as one space. Throws UserError. */
export function openViews(
  segments: readonly (Uint8Array | SegmentView)[],
  ...found: readonly FoundView[]
): SearchSpace {
  const views = segments.map(asView).filter(view => view.manifestOnly !== true);
  const own = views.map(({ bytes, deleted, asOf }) => ({
    content: openOnce(bytes),
    ...(deleted && { deleted }),
    ...(asOf !== undefined && { asOf }),
  }));
  return openSpace([...own, ...found]);
}

/** The manifests of segments joined, in their order. */
export function manifestOf(segments: readonly (Uint8Array | SegmentView)[]): PackManifest {
  return mergeManifests(segments.map(segment => openOnce(asView(segment).bytes).manifest));
}

function asView(segment: Uint8Array | SegmentView): SegmentView {
  return segment instanceof Uint8Array ? { bytes: segment } : segment;
}

/** Weak, so that a segment's view lives as long as its bytes and is made once for them. */
const opened = new WeakMap<Uint8Array, SegmentContent>();

function openOnce(bytes: Uint8Array): SegmentContent {
  const known = opened.get(bytes);
  if (known) return known;
  const content = openSegment(bytes);
  opened.set(bytes, content);
  return content;
}

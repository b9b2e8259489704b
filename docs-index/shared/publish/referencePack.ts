/**
 * What editors keep of a published index: the articles that document something, as a pack. Every
 * editor fetches it, so it has an end, however many articles there are.
 */
import { buildSegment, mergeSegments, type IndexedArticle } from '../../keep/segments';
import type { PackManifest } from '../../manifest';
import type { Reference } from '../../reference';

export interface ReferencePack {
  add(item: IndexedArticle): void;
  end(manifest: PackManifest): FinishedPack;
}

export interface FinishedPack {
  readonly bytes: Uint8Array;
  /** Articles that document something, and for which there was no room. */
  readonly leftOut: number;
}

export interface PackLimits {
  /** Bytes of the pack. */
  readonly mostBytes: number;
  /** UTF-16 units of articles collected before they become a segment. */
  readonly segmentLength: number;
}

/** Some 17,000 pages: descriptions of APIs as large as any have a tenth of them. */
const usualLimits: PackLimits = { mostBytes: 64 * 1024 * 1024, segmentLength: 4_000_000 };

/** Begins an empty pack. Once it is full, pages made for reference take the place of others. */
export function referencePack(limits: PackLimits = usualLimits): ReferencePack {
  /** What is kept, in the order it came. */
  const ranks = new Map<string, Rank>();
  let segments: Uint8Array[] = [];
  let pending: IndexedArticle[] = [];
  let length = 0;
  let leftOut = 0;
  /** Of what is kept, once there is no room for all. */
  let worst: Rank | undefined;
  const flush = (manifest?: PackManifest) => {
    if (pending.length > 0 || manifest) segments.push(buildSegment(pending, manifest));
    pending = [];
    length = 0;
    while (bytesOf(segments) > limits.mostBytes && ranks.size > 0) {
      const deleted = leastOf(ranks);
      for (const id of deleted) ranks.delete(id);
      leftOut += deleted.size;
      segments = [mergeSegments(segments.map(bytes => ({ bytes, deleted })))];
      worst = worstOf(ranks);
    }
  };
  return {
    add(item) {
      const { article } = item;
      const rank = rankOf(item);
      if (rank === undefined) return;
      if (worst !== undefined && rank >= worst) {
        leftOut++;
        return;
      }
      pending.push(item);
      ranks.set(article.id, rank);
      length += article.body.length;
      if (length >= limits.segmentLength) flush();
    },
    end(manifest) {
      flush(manifest);
      const [only, another] = segments;
      return { bytes: only && !another ? only : mergeSegments(segments), leftOut };
    },
  };
}

function bytesOf(segments: readonly Uint8Array[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

/** An eighth of what is kept, which can best be done without: of one rank what came last. */
function leastOf(ranks: ReadonlyMap<string, Rank>): ReadonlySet<string> {
  const worstFirst = [...ranks].reverse().sort(([, a], [, b]) => b - a);
  return new Set(worstFirst.slice(0, Math.ceil(ranks.size / 8)).map(([id]) => id));
}

function worstOf(ranks: ReadonlyMap<string, Rank>): Rank {
  let worst: Rank = 0;
  for (const rank of ranks.values()) if (rank > worst) worst = rank;
  return worst;
}

/** 0 for a page made for reference, 1 for another page, 2 for what support wrote. */
type Rank = 0 | 1 | 2;

/** Undefined where neither hovers nor completion nor examples need it. */
function rankOf({ article: { kind, declared }, reference }: IndexedArticle): Rank | undefined {
  if (!documents(reference)) return undefined;
  const { fields, structs, names = [], values } = reference;
  const hasTables = fields.length + structs.length + names.length > 0 || values !== undefined;
  if (kind === 'reference' || declared !== undefined) return 0;
  if (kind !== 'kb') return 2;
  return hasTables ? 0 : 1;
}

/** What a ticket met, it does not document. */
function documents({ endpoints, fields, structs, errors, names = [], values }: Reference): boolean {
  return (
    endpoints.length + fields.length + structs.length + names.length > 0 ||
    values !== undefined ||
    errors.some(({ origin }) => origin !== 'ticket')
  );
}

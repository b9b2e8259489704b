/**
 * The segments a search runs over: articles numbered through all of them, ids, statistics. The one file
 * that knows how numbers of a segment and of the whole belong together.
 */
import type { Facets } from '../answers';
import type { Article } from '../article';
import { freeId } from '../articleIds';
import { CodeNumbers } from './postings/codeNumbers';
import type { PostingReader } from './postings/postings';
import { hanCodeOf } from './postings/termDictionary';
import type { TextIndex } from './postings/textIndex';
import { hashText } from '../hashText';
import { readArticle, readHead, type SegmentContent } from './segment/segmentContent';

/** One segment among those opened; its articles are numbered from `base` on. */
export interface Member {
  readonly content: SegmentContent;
  readonly base: number;
  /** 1 for every deleted article; absent if none is. */
  readonly deleted?: Uint8Array;
  /** When its source was read, if that cannot be reached now. */
  readonly asOf?: string;
  /** The many articles of which this member holds those that may answer one question. */
  readonly elsewhere?: Elsewhere;
}

/** Articles kept elsewhere, on a search server say: what ranking must know of them. */
export interface Elsewhere {
  readonly articleCount: number;
  /** Of the articles: how many they are, and how many terms their fields have together. */
  readonly lengths: FieldSums;
  /** The same of their passages. */
  readonly passages: FieldSums;
  /** In how many of them a term stands; undefined where nobody knows but those that are here. */
  readonly frequencyOf: (term: string) => number | undefined;
  /** What matches there, where that is more than what is here. */
  readonly matches?: Matches;
}

/** Terms in title, headings and body of some texts together. */
export interface FieldSums {
  readonly texts: number;
  readonly sums: readonly [number, number, number];
}

/** Matches that were counted elsewhere. */
export interface Matches {
  readonly total: number;
  readonly facets: Facets;
  readonly isEstimated: boolean;
}

export interface SearchSpace {
  readonly members: readonly Member[];
  /** Deleted articles not counted. */
  readonly articleCount: number;
  /** Deleted ones counted too, as the posting lists still do. */
  readonly indexedCount: number;
  /** Average number of terms in title, headings and body. */
  readonly averageLengths: readonly [number, number, number];
  /** The same of passages. */
  readonly passageLengths: readonly [number, number, number];
  /** Ids of articles whose own id an earlier segment has taken, by number. */
  readonly renamed: ReadonlyMap<number, string>;
}

/** Puts segments side by side. Of two articles with one id the later is renamed `id~2`. */
export function openSpace(
  parts: readonly {
    readonly content: SegmentContent;
    readonly deleted?: ReadonlySet<string>;
    readonly asOf?: string;
    readonly elsewhere?: Elsewhere;
  }[],
): SearchSpace {
  const members: Member[] = [];
  let base = 0;
  let articleCount = 0;
  let indexedCount = 0;
  for (const { deleted: ids, ...part } of parts) {
    const { content, elsewhere } = part;
    const deleted = markDeleted(content, ids);
    members.push({ ...part, base, ...(deleted && { deleted }) });
    const { count } = content.heads;
    base += count;
    indexedCount += elsewhere?.articleCount ?? count;
    const gone = deleted?.reduce((sum, mark) => sum + mark, 0) ?? 0;
    articleCount += elsewhere?.articleCount ?? count - gone;
  }
  const averageLengths = averageLengthsOf(
    members.map(({ content, elsewhere }) => elsewhere?.lengths ?? sumsOf(content.text)),
  );
  const passageLengths = averageLengthsOf(
    members.map(({ content, elsewhere }) => elsewhere?.passages ?? sumsOf(content.passages)),
  );
  const renamed = renameClashes(members);
  return { members, articleCount, indexedCount, averageLengths, passageLengths, renamed };
}

/** A member and the number of an article within it. */
export interface MemberArticle {
  readonly member: Member;
  readonly article: number;
}

export interface ArticlePlace extends MemberArticle {
  readonly id: string;
}

/** Where the article with this id is; undefined if there is none or it is deleted. */
export function findArticle(space: SearchSpace, id: string): ArticlePlace | undefined {
  for (const [number, name] of space.renamed) {
    if (name !== id) continue;
    const member = space.members.findLast(candidate => candidate.base <= number);
    return member && { member, article: number - member.base, id };
  }
  const place = findOwnId(space.members, id);
  const isRenamed = place && space.renamed.has(place.member.base + place.article);
  return isRenamed ? undefined : place;
}

/** Every article that is not deleted, in order. */
export function* articlePlaces(space: SearchSpace): IterableIterator<ArticlePlace> {
  for (const member of space.members) {
    for (let article = 0; article < member.content.heads.count; article++) {
      if (member.deleted?.[article] === 1) continue;
      yield { member, article, id: articleId(space, { member, article }) };
    }
  }
}

/** The whole article, with the mark of a source that cannot be reached. */
export function articleOf({ member, article }: MemberArticle): Article {
  const { content, asOf } = member;
  return { ...readArticle(content, article), ...(asOf !== undefined && { asOf }) };
}

/** The id an article goes by in this space. */
export function articleId(space: SearchSpace, { member, article }: MemberArticle): string {
  return space.renamed.get(member.base + article) ?? readHead(member.content, article).id;
}

/** The postings of one term in each member: none, one, or for a single Han unit many. */
export interface TermPostings {
  readonly lists: readonly (readonly PostingReader[])[];
  /** In how many articles; deleted ones count until their segment is merged. */
  readonly frequency: number;
  /** A single Han unit: its lists are those of all pairs it begins, and share articles. */
  readonly isUnit: boolean;
}

/** Opens the postings of a term. Each can be read once. */
export function findTerm(space: SearchSpace, term: string): TermPostings {
  const isUnit = term.length === 1 && hanCodeOf(term) !== undefined;
  const lists = space.members.map(({ content: { text } }) => {
    if (isUnit) return text.findUnit(term);
    const found = text.find(term);
    return found ? [found] : [];
  });
  const sum = lists.reduce((total, own, place) => {
    const known = space.members[place]?.elsewhere?.frequencyOf(term);
    return total + (known ?? own.reduce((count, postings) => count + postings.total, 0));
  }, 0);
  return { lists, frequency: isUnit ? Math.min(sum, space.indexedCount) : sum, isUnit };
}

function markDeleted(
  content: SegmentContent,
  deleted: ReadonlySet<string> | undefined,
): Uint8Array | undefined {
  if (!deleted || deleted.size === 0) return undefined;
  const hashes = new Set([...deleted].map(hashText));
  const marks = new Uint8Array(content.heads.count);
  content.idHashes.forEach((hash, article) => {
    if (hashes.has(hash) && deleted.has(readHead(content, article).id)) marks[article] = 1;
  });
  return marks;
}

/** New ids by number. Only articles whose hash an earlier segment holds too are looked at. */
function renameClashes(members: readonly Member[]): Map<number, string> {
  const renamed = new Map<number, string>();
  if (members.length < 2) return renamed;
  const seen = new CodeNumbers(members.reduce((sum, { content }) => sum + content.heads.count, 0));
  const given = new Set<string>();
  members.forEach((member, position) => {
    const { content, base, deleted } = member;
    const earlier = members.slice(0, position);
    const taken = { has: (id: string) => given.has(id) || findOwnId(earlier, id) !== undefined };
    content.idHashes.forEach((hash, article) => {
      if (seen.find(hash) < 0 || deleted?.[article] === 1) return;
      const { id } = readHead(content, article);
      const free = freeId(id, taken);
      if (free === id) return;
      renamed.set(base + article, free);
      given.add(free);
    });
    for (const hash of content.idHashes) if (seen.find(hash) < 0) seen.add(hash, position);
  });
  return renamed;
}

function findOwnId(members: readonly Member[], id: string): ArticlePlace | undefined {
  const hash = hashText(id);
  for (const member of members) {
    const { idHashes } = member.content;
    for (let article = idHashes.indexOf(hash); article >= 0;) {
      const isHere = member.deleted?.[article] !== 1;
      if (isHere && readHead(member.content, article).id === id) return { member, article, id };
      article = idHashes.indexOf(hash, article + 1);
    }
  }
  return undefined;
}

function averageLengthsOf(parts: readonly FieldSums[]): [number, number, number] {
  const texts = parts.reduce((sum, part) => sum + part.texts, 0);
  const average = (field: 0 | 1 | 2) => {
    const sum = parts.reduce((total, { sums }) => total + sums[field], 0);
    return Math.max(1, sum / Math.max(1, texts));
  };
  return [average(0), average(1), average(2)];
}

function sumsOf({ fieldLengths: lengths, articleCount: texts }: TextIndex): FieldSums {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < lengths.length; at += 3) {
    sums[0] += lengths[at] ?? 0;
    sums[1] += lengths[at + 1] ?? 0;
    sums[2] += lengths[at + 2] ?? 0;
  }
  return { texts, sums };
}

/**
 * What is in a segment: the articles with their metadata and references as records, columns for
 * what ranking and facets need of every match, the text index, and the pack's manifest.
 */
import type { Article } from '../../article';
import { emptyManifest, type PackManifest, soundManifest } from '../../manifest';
import { openRecords, type RecordStore } from './recordStore';
import type { Reference } from '../../reference';
import { openSections } from './segment';
import { bodyShape, headShape, referenceShape } from './shapes';
import {
  articleSections,
  openTextIndex,
  passageSections,
  type TextIndex,
} from '../postings/textIndex';

/** Numbers of the sections of a segment that hold its articles. */
export const contentSections = {
  manifest: 1,
  heads: 2,
  bodies: 3,
  references: 4,
  kinds: 5,
  categories: 6,
  categoryNames: 7,
  days: 8,
  idHashes: 9,
  passageStarts: 18,
  pages: 19,
  titleOrder: 28,
} as const;

/** Small ones, which are checked when a segment is opened. */
const columnSections: readonly number[] = [
  contentSections.manifest,
  contentSections.kinds,
  contentSections.categories,
  contentSections.categoryNames,
  contentSections.days,
  contentSections.idHashes,
  contentSections.passageStarts,
  contentSections.pages,
  contentSections.titleOrder,
];

/** All of an article but its text: what a result list and a browse tree show. */
export type ArticleHead = Omit<Article, 'body' | 'ticket' | 'declared'>;
export type ArticleBody = Pick<Article, 'body' | 'ticket'>;

/** One opened segment; articles are numbered from 0. */
export interface SegmentContent {
  readonly manifest: PackManifest;
  readonly text: TextIndex;
  /** Its articles are the passages of all articles that have more than one. */
  readonly passages: TextIndex;
  /** The number of each article's first passage, and after the last one how many there are. */
  readonly passageStarts: Uint32Array;
  readonly heads: RecordStore;
  readonly bodies: RecordStore;
  readonly references: RecordStore;
  /** Positions in articleKinds; marks may be added (marks.ts). */
  readonly kinds: Uint8Array;
  /** Positions in categoryNames. */
  readonly categories: Uint16Array;
  readonly categoryNames: readonly string[];
  /** Days from 1970 to the last update, 0 if unknown. */
  readonly days: Uint16Array;
  /** Hash of each article's id. */
  readonly idHashes: Uint32Array;
  /** Hash of the page each is a version or language of (text/pageVersion.ts); 0 if it is no page. */
  readonly pages: Uint32Array;
  /** The articles in the order of their titles' keys (text/titleKey.ts). */
  readonly titleOrder: Uint32Array;
}

/**
 * Views the bytes of a segment. Throws UserError if they are not one of this version, whole; where
 * texts and posting lists are damaged, reading those throws it.
 */
export function openSegment(bytes: Uint8Array): SegmentContent {
  const { sections, check } = openSections(bytes);
  const section = (number: number) => sections.get(number) ?? new Uint8Array();
  const numbers = contentSections;
  const wide = (number: number) => {
    const bytes = section(number);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  };
  const categories = section(numbers.categories);
  const days = section(numbers.days);
  for (const number of columnSections) check(section(number));
  return {
    manifest: soundManifest(decodeJson(section(numbers.manifest)) ?? emptyManifest),
    categoryNames: textList(decodeJson(section(numbers.categoryNames))),
    text: openTextIndex(sections, check, articleSections),
    passages: openTextIndex(sections, check, passageSections),
    passageStarts: wide(numbers.passageStarts),
    heads: openRecords(section(numbers.heads), check),
    bodies: openRecords(section(numbers.bodies), check),
    references: openRecords(section(numbers.references), check),
    kinds: section(numbers.kinds),
    categories: new Uint16Array(categories.buffer, categories.byteOffset, categories.length >> 1),
    days: new Uint16Array(days.buffer, days.byteOffset, days.length >> 1),
    idHashes: wide(numbers.idHashes),
    pages: wide(numbers.pages),
    titleOrder: wide(numbers.titleOrder),
  };
}

/** Throws UserError if anything in the bytes of a segment is not what was written. */
export function verifySegment(bytes: Uint8Array): void {
  const { bytes: all, check } = openSections(bytes);
  check(all);
}

/** Everything of an article but its text. */
export function readHead(content: SegmentContent, article: number): ArticleHead {
  // The shape is that of an ArticleHead.
  return headShape(parseJson(content.heads.read(article))) as ArticleHead;
}

/** The whole article. */
export function readArticle(content: SegmentContent, article: number): Article {
  // The shape is that of an ArticleBody.
  const body = bodyShape(parseJson(content.bodies.read(article))) as ArticleBody;
  return { ...readHead(content, article), ...body };
}

/** An article that a stranger gives, with whatever of it is one. */
export function soundArticle(value: unknown): Article {
  // The shapes are those of an article's head and body.
  return { ...(headShape(value) as ArticleHead), ...(bodyShape(value) as ArticleBody) };
}

/** What an article documents, as said by the article of this id (its own if absent). */
export function readReferenceOf(
  content: SegmentContent,
  article: number,
  id?: string,
): Reference | undefined {
  const text = content.references.read(article);
  if (text === '') return undefined;
  const own = id === undefined ? undefined : readHead(content, article).id;
  const rename = (key: string, value: unknown) =>
    key === 'articleId' && value === own ? id : value;
  // The shape is that of a Reference.
  return referenceShape(parseJson(text, id === own ? undefined : rename)) as Reference;
}

function decodeJson(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : parseJson(new TextDecoder().decode(bytes));
}

/** Undefined for what is no JSON: the record is then as empty as its shape allows. */
function parseJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}

/** A list of texts, each in its place. */
function textList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(one => (typeof one === 'string' ? one : '')) : [];
}

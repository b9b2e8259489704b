/**
 * Writes segments, of articles or of other segments, in the form that segmentContent.ts reads: every column
 * of the form is written here and nowhere else.
 */
import type { Article } from '../../article';
import type { PackManifest } from '../../manifest';
import { hashText } from '../../hashText';
import { pageVersion } from '../../text/pageVersion';
import { compareTitleKeys, titleKey } from '../../text/titleKey';
import { markedKind } from './marks';
import { packRecords, type RecordTexts } from './recordStore';
import type { Reference } from '../../reference';
import { packSections } from './segment';
import { searchFields } from './searchFields';
import {
  contentSections,
  readHead,
  readReferenceOf,
  type ArticleHead,
  type SegmentContent,
} from './segmentContent';
import { PageIndexWriter } from '../postings/pageIndexWriter';

/** An article with the reference material already found in it. */
export interface IndexedArticle {
  readonly article: Article;
  readonly reference: Reference;
  /** The exact names it documents, where they are known without its reference. */
  readonly names?: readonly string[];
}

/** Bytes of a segment with these articles. The same input gives the same bytes. */
export function packSegment(items: readonly IndexedArticle[], manifest: PackManifest): Uint8Array {
  const index = new PageIndexWriter();
  for (const { article, reference, names } of items) {
    index.add({ ...searchFields(article, reference), ...(names && { names }) });
  }
  return packContent({
    manifest,
    index,
    heads: items.map(({ article }) => article),
    marks: items.map(({ article }) => markedKind(article)),
    bodies: textsOf(items, ({ article }) => bodyText(article)),
    references: textsOf(items, ({ reference }) => packReference(reference)),
  });
}

/** Joins opened segments; `idOf` names each of their articles, undefined leaves it out. */
export function joinSegments(
  parts: readonly { content: SegmentContent; idOf: (article: number) => string | undefined }[],
  manifest: PackManifest,
): Uint8Array {
  const index = new PageIndexWriter();
  const { passageStarts } = index;
  const heads: ArticleHead[] = [];
  const marks: number[] = [];
  const places: { content: SegmentContent; article: number; id: string }[] = [];
  for (const { content, idOf } of parts) {
    const numbers = new Int32Array(content.heads.count).fill(-1);
    const passageNumbers = new Int32Array(content.passages.articleCount).fill(-1);
    for (let article = 0; article < numbers.length; article++) {
      const id = idOf(article);
      if (id === undefined) continue;
      numbers[article] = heads.length;
      heads.push({ ...readHead(content, article), id });
      marks.push(content.kinds[article] ?? 0);
      places.push({ content, article, id });
      const [first = 0, end = 0] = content.passageStarts.subarray(article, article + 2);
      const next = passageStarts.at(-1) ?? 0;
      for (let at = first; at < end; at++) passageNumbers[at] = next + at - first;
      passageStarts.push(next + end - first);
    }
    index.addIndexes(content, { articles: numbers, passages: passageNumbers });
  }
  return packContent({
    manifest,
    index,
    heads,
    marks,
    bodies: textsOf(places, ({ content, article }) => content.bodies.read(article)),
    references: textsOf(places, ({ content, article, id }) =>
      packReference(readReferenceOf(content, article, id)),
    ),
  });
}

interface Content {
  readonly manifest: PackManifest;
  readonly index: PageIndexWriter;
  readonly heads: readonly ArticleHead[];
  readonly marks: readonly number[];
  readonly bodies: RecordTexts;
  readonly references: RecordTexts;
}

/** Texts are made one after another: all of them together would be as large as the documents. */
function textsOf<T>(items: readonly T[], textOf: (item: T) => string): RecordTexts {
  const read = (number: number): string => {
    const item = items[number];
    return item === undefined ? '' : textOf(item);
  };
  return { count: items.length, textOf: read };
}

function packContent(content: Content): Uint8Array {
  const { manifest, index, heads, marks, bodies, references } = content;
  const { categoryNames, ...columns } = headColumns(heads, marks);
  const numbers = contentSections;
  // First, for its memory is free then.
  const lists = index.finish();
  return packSections(
    new Map([
      [numbers.manifest, encodeJson(manifest)],
      [numbers.heads, packRecords(textsOf(heads, headText))],
      [numbers.bodies, packRecords(bodies)],
      [numbers.references, packRecords(references)],
      [numbers.kinds, columns.kinds],
      [numbers.categories, new Uint8Array(columns.categories.buffer)],
      [numbers.categoryNames, encodeJson(categoryNames)],
      [numbers.days, new Uint8Array(columns.days.buffer)],
      [numbers.idHashes, new Uint8Array(columns.idHashes.buffer)],
      [numbers.pages, new Uint8Array(columns.pages.buffer)],
      [numbers.titleOrder, new Uint8Array(columns.titleOrder.buffer)],
      [numbers.passageStarts, new Uint8Array(Uint32Array.from(index.passageStarts).buffer)],
      ...lists,
    ]),
  );
}

/** What ranking and facets need of every article, and the categories they number. */
type Columns = Pick<
  SegmentContent,
  'kinds' | 'categories' | 'categoryNames' | 'days' | 'idHashes' | 'pages' | 'titleOrder'
>;

/** The columns of some articles, as a segment of them would have. */
export function columnsOf(articles: readonly Article[]): Columns {
  return headColumns(articles, articles.map(markedKind));
}

function headColumns(heads: readonly ArticleHead[], marks: readonly number[]): Columns {
  const categoryNames = [...new Set(heads.map(head => head.category))].slice(0, 0xffff);
  const places = new Map(categoryNames.map((name, place) => [name, place]));
  return {
    kinds: Uint8Array.from(marks),
    categories: Uint16Array.from(heads, head => places.get(head.category) ?? 0),
    categoryNames,
    days: Uint16Array.from(heads, head => dayOf(head.updated)),
    idHashes: Uint32Array.from(heads, head => hashText(head.id)),
    pages: Uint32Array.from(heads, pageHash),
    titleOrder: orderByTitle(heads),
  };
}

/** The body of an article as it is kept. */
export function bodyText({ body, ticket }: Article): string {
  return JSON.stringify({ body, ticket });
}

/** A record that does not begin its file is no page of its own. */
function pageHash({ source }: ArticleHead): number {
  return source.line > 1 ? 0 : hashText(pageVersion(source.path).key) || 1;
}

function orderByTitle(heads: readonly ArticleHead[]): Uint32Array {
  const keys = heads.map(({ title }) => titleKey(title));
  const order = Uint32Array.from(keys.keys());
  return order.sort((a, b) => compareTitleKeys(keys[a] ?? '', keys[b] ?? '') || a - b);
}

/** The head alone, as it is kept: what is given may be the whole article. */
export function headText(head: ArticleHead): string {
  const left = {
    body: undefined,
    bodyLine: undefined,
    bodyLines: undefined,
    ticket: undefined,
    declared: undefined,
  };
  return JSON.stringify({ ...head, ...left });
}

function packReference(reference: Reference | undefined): string {
  if (reference === undefined) return '';
  const isEmpty = Object.values(reference).every(list => Array.isArray(list) && list.length === 0);
  return isEmpty ? '' : JSON.stringify(reference);
}

function dayOf(date: string | undefined): number {
  const day = Math.floor(Date.parse(date ?? '') / 86_400_000);
  return day > 0 && day < 0xffff ? day : 0;
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

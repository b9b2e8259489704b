/**
 * Looks at every part of a segment that came from elsewhere: a checksum shows only that its bytes
 * are those that somebody wrote. What a part has lost is lost, and the others are kept.
 */
import { hashText } from '../../hashText';
import { articleKinds } from '../../article';
import { emptyManifest, soundManifest, type PackManifest } from '../../manifest';
import { emptyReference, type Reference } from '../../reference';
import { buildSegment } from './buildSegment';
import type { Fit } from './fit';
import { kindOf } from './marks';
import type { IndexedArticle } from './packSegment';
import { openRecords, type RecordStore } from './recordStore';
import { damaged, openSections, type Blob } from './segment';
import { contentSections, openSegment, type ArticleBody, type ArticleHead } from './segmentContent';
import { articleSections, isTextIndexSound, passageSections } from '../postings/textIndex';
import { bodyShape, headShape, referenceShape } from './shapes';

/** A segment of which every part is sound. */
export interface MendedSegment {
  readonly bytes: Uint8Array;
  /** A sentence for each part of the one given that was not. */
  readonly problems: readonly string[];
}

/**
 * A segment that is sound is given back as it is; of another one is made of what can be read of it.
 * Throws UserError where that is nothing. Looking at 100,000 articles takes some seconds.
 */
export function mendSegment(bytes: Uint8Array): MendedSegment {
  const blob = openSections(bytes);
  const { itemsLeft, heads, problems } = readItems(blob);
  const manifest = readManifest(blob);
  if (manifest === undefined) problems.push('What it says of its vendor does not count.');
  if (!isSearchable(blob, heads)) problems.push('What it is searched by was made anew.');
  if (problems.length === 0) return { bytes, problems };
  const items = itemsLeft();
  if (items.length === 0) throw damaged();
  return {
    bytes: buildSegment(items, manifest ?? emptyManifest),
    problems: problems.map(problem => `The index is damaged in part. ${problem}`),
  };
}

interface ReadItems {
  /** What is left of the articles; read once more, for most packs are sound and many are big. */
  readonly itemsLeft: () => readonly IndexedArticle[];
  /** Of all articles, in their order; undefined for those that are lost. */
  readonly heads: readonly (ArticleHead | undefined)[];
  readonly problems: string[];
}

function readItems(blob: Blob): ReadItems {
  const store = (number: number) => openStore(blob, number);
  const { heads: headNumber, bodies: bodyNumber, references: referenceNumber } = contentSections;
  const [all, bodies, references] = [store(headNumber), store(bodyNumber), store(referenceNumber)];
  const heads: (ArticleHead | undefined)[] = [];
  const lost = { articles: 0, facts: 0, texts: 0, references: 0 };
  const restOf = (number: number) => ({
    body: readRecord<ArticleBody>(bodies, number, bodyShape),
    reference: readReference(references, number),
  });
  for (let number = 0; number < all.count; number++) {
    // The shapes are those of the types.
    const head = readRecord<ArticleHead>(all, number, headShape);
    const isArticle = head.value.id !== '';
    heads.push(isArticle ? head.value : undefined);
    if (!isArticle) {
      lost.articles++;
      continue;
    }
    const { body, reference } = restOf(number);
    if (!head.isWhole) lost.facts++;
    if (!body.isWhole) lost.texts++;
    if (!reference.isWhole) lost.references++;
  }
  const itemOf = (head: ArticleHead, number: number): IndexedArticle => {
    const { body, reference } = restOf(number);
    return { article: { ...head, ...body.value }, reference: reference.value };
  };
  const itemsLeft = () =>
    heads.flatMap((head, number) => (head === undefined ? [] : [itemOf(head, number)]));
  return { itemsLeft, heads, problems: lossesOf(lost) };
}

function lossesOf(lost: Readonly<Record<'articles' | 'facts' | 'texts' | 'references', number>>) {
  const parts = [
    ['Articles left out', lost.articles],
    ['Articles of which facts do not count', lost.facts],
    ['Articles without their whole text', lost.texts],
    ['Articles without all that they document', lost.references],
  ] as const;
  return parts.filter(([, count]) => count > 0).map(([part, count]) => `${part}: ${count}.`);
}

function openStore({ sections, check }: Blob, number: number): RecordStore {
  const open = () => openRecords(sections.get(number) ?? new Uint8Array(), check);
  return attempt(open) ?? { count: 0, read: () => '' };
}

interface Read<T> {
  readonly value: T;
  /** Whether all that stands there is of its shape. */
  readonly isWhole: boolean;
}

function readRecord<T>(store: RecordStore, number: number, shape: Fit): Read<T> {
  const text = attempt(() => store.read(number)) ?? '';
  const given = attempt((): unknown => JSON.parse(text));
  const value = shape(given);
  return { value: value as T, isWhole: text !== '' && isSame(given, value) };
}

/** Most articles document nothing, for which nothing is written. */
function readReference(store: RecordStore, number: number): Read<Reference> {
  const isEmpty = number < store.count && attempt(() => store.read(number)) === '';
  if (isEmpty) return { value: emptyReference, isWhole: true };
  return readRecord<Reference>(store, number, referenceShape);
}

/** Undefined where anything of it is none. */
function readManifest({ sections, check }: Blob): PackManifest | undefined {
  const bytes = sections.get(contentSections.manifest) ?? new Uint8Array();
  return attempt(() => {
    check(bytes);
    if (bytes.length === 0) return emptyManifest;
    const given: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const manifest = soundManifest(given);
    return isSame(given, manifest) ? manifest : undefined;
  });
}

/** Whether the tables that search and browsing read say of each article what its head says. */
function isSearchable(
  { bytes, sections, check }: Blob,
  heads: readonly (ArticleHead | undefined)[],
): boolean {
  const records: readonly number[] = [
    ...[contentSections.manifest, contentSections.heads],
    ...[contentSections.bodies, contentSections.references],
  ];
  const fits = attempt(() => {
    for (const [number, view] of sections) if (!records.includes(number)) check(view);
    const content = openSegment(bytes);
    const { text, passages, kinds, categories, categoryNames, idHashes, passageStarts } = content;
    const { days, pages, titleOrder } = content;
    const columns = [kinds, categories, days, idHashes, pages, titleOrder];
    const order = new Set(titleOrder);
    return (
      isTextIndexSound(sections, articleSections) &&
      isTextIndexSound(sections, passageSections) &&
      columns.every(column => column.length === heads.length) &&
      text.articleCount === heads.length &&
      order.size === heads.length &&
      titleOrder.every(number => number < heads.length) &&
      passageStarts.length === heads.length + 1 &&
      passageStarts.every((start, at) => start >= (passageStarts[at - 1] ?? 0)) &&
      passageStarts.at(-1) === passages.articleCount &&
      heads.every(
        (head, number) =>
          head === undefined ||
          (idHashes[number] === hashText(head.id) &&
            articleKinds[kindOf(content, number)] === head.kind &&
            (categoryNames[categories[number] ?? 0] === head.category ||
              categoryNames.length === mostNames)),
      )
    );
  });
  return fits === true;
}

/** More names of categories are not told apart. */
const mostNames = 0xffff;

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === others.length &&
    // What is absent comes back undefined.
    names.every(name => isSame((a as Named)[name], (b as Named)[name]))
  );
}

type Named = Readonly<Record<string, unknown>>;

/** What of forged bytes throws is not there. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/**
 * `npm run eval -- --prefixes FOLDER`: what is found while somebody types. Every beginning of titles
 * and documented names is asked, from one Chinese character or two others on: none may find nothing,
 * and from where at most three begin so, the page must be among the first three and stay there.
 */
import { createHash } from 'node:crypto';
import { openIndex, type DocsIndex } from '../../docs-index/answer/docsIndex';
import type { Symbols } from '../../docs-index/derive/readReference';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { titleKey } from '../../docs-index/text/titleKey';
import { loadTitleSet, type TitleSet } from './titles';

/** A text to type, the pages that it is of, and what distinguishes it from others begun alike. */
export interface TypedText {
  readonly text: string;
  readonly pages: ReadonlySet<string>;
}

/** How the beginnings of some texts fared. */
export interface PrefixScore {
  readonly texts: number;
  readonly beginnings: number;
  /** Beginnings that found nothing. */
  readonly empty: readonly string[];
  /** Beginnings told apart whose page had not been among the first three yet. */
  readonly late: readonly string[];
  /** The same whose page had been there, one key before or earlier. */
  readonly gone: readonly string[];
}

/** Prints the figures for the titles and for the documented names of a folder. */
export async function printPrefixes(folder: string, isJson: boolean): Promise<void> {
  const set = await loadTitleSet(folder);
  const index = openIndex([buildSegment(set.items)]);
  const titles = titlesOf(set);
  const names = namesOf(index.symbols);
  const scores = {
    titles: scorePrefixes(index, drawn(titles), { others: titles }),
    names: scorePrefixes(index, drawn(names), { others: [...titles, ...names], texts: set.items }),
  };
  if (isJson) console.log(JSON.stringify({ folder, ...scores }));
  else for (const [what, score] of Object.entries(scores)) printScore(folder, what, score);
}

/** What a text is told apart from: others that begin so, and the words of texts, which mean themselves. */
export interface ToldFrom {
  readonly others: readonly TypedText[];
  readonly texts?: readonly IndexedArticle[];
}

/** Asks every beginning of some texts. */
export function scorePrefixes(
  index: Pick<DocsIndex, 'search'>,
  asked: readonly TypedText[],
  { others, texts = [] }: ToldFrom,
): PrefixScore {
  const keys = new Map(others.map(({ text, pages }) => [titleKey(text), pages.size]));
  const bodies = texts.map(({ article }) => ({
    id: article.id,
    text: `${article.title}\n${article.body}`.toLowerCase(),
  }));
  const score = { empty: [] as string[], late: [] as string[], gone: [] as string[] };
  let beginnings = 0;
  for (const { text, pages } of asked) {
    let wasThere = false;
    for (const typed of beginningsOf(text)) {
      beginnings++;
      const { hits } = index.search({ query: typed, limit: 3 });
      if (hits.length === 0) score.empty.push(`${typed}|${text}`);
      const key = titleKey(typed);
      const isTold =
        countAlike(keys, key) <= mostAlike &&
        bodies.filter(({ id, text: body }) => !pages.has(id) && holdsWord(body, typed)).length <=
          mostAlike;
      const found = hits.flatMap(({ id, alsoIn = [] }) => [id, ...alsoIn.map(copy => copy.id)]);
      const isThere = found.some(id => pages.has(id));
      if (isTold && !isThere) score[wasThere ? 'gone' : 'late'].push(`${typed}|${text}`);
      wasThere ||= isTold && isThere;
    }
  }
  return { texts: asked.length, beginnings, ...score };
}

/** So many can all be among the first three. */
const mostAlike = 3;

/** How many begin so; what is typed in full already is one for each of its pages. */
function countAlike(keys: ReadonlyMap<string, number>, typed: string): number {
  let count = 0;
  for (const [key, pages] of keys) if (key.startsWith(typed)) count += key === typed ? pages : 1;
  return count;
}

/** Whether a text holds what is typed as a word, or words, of its own. */
function holdsWord(text: string, typed: string): boolean {
  const word = typed.trim().toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (/\p{Script=Han}/u.test(word) || !/[\p{L}\p{N}_]/u.test(around)) return true;
  }
  return false;
}

/** What stands in the box after each key, from one Chinese character or two others on. */
function* beginningsOf(text: string): IterableIterator<string> {
  let typed = '';
  for (const character of text) {
    typed += character;
    const isBegun = /\p{Script=Han}/u.test(typed) || /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(typed);
    if (isBegun && /\S/.test(character)) yield typed;
  }
}

function titlesOf({ items }: TitleSet): TypedText[] {
  const pages = new Map<string, { readonly text: string; readonly ids: Set<string> }>();
  for (const { article } of items) {
    const key = titleKey(article.title);
    const known = pages.get(key) ?? { text: article.title, ids: new Set() };
    known.ids.add(article.id);
    pages.set(key, known);
  }
  return [...pages.values()].map(({ text, ids }) => ({ text, pages: ids }));
}

/** Codes, messages, paths, fields, structures and names, each with every page that documents it. */
function namesOf({ errors, endpoints, fields, structs, names }: Symbols): TypedText[] {
  const pages = new Map<string, Set<string>>();
  const add = (text: string, articleId: string): void => {
    const own = pages.get(text) ?? new Set();
    pages.set(text, own.add(articleId));
  };
  for (const { code, messages, articleId } of errors) {
    for (const text of code === undefined ? messages : [code, ...messages]) add(text, articleId);
  }
  for (const { path, articleId } of endpoints) add(path, articleId);
  for (const { key, articleId } of fields) add(key, articleId);
  for (const { name, enumValues, articleId } of fields) {
    const own = [name, ...enumValues.map(({ value }) => value)];
    for (const text of own.filter(one => pages.has(one))) add(text, articleId);
  }
  for (const { name, articleId } of structs) add(name, articleId);
  for (const { key, articleId } of names) add(key, articleId);
  return [...pages].map(([text, own]) => ({ text, pages: own }));
}

/** So many of each are asked, drawn by a hash, so that figures repeat. */
const mostAsked = 80;

function drawn(texts: readonly TypedText[]): TypedText[] {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  return texts
    .map(typed => ({ typed, hash: hashOf(typed.text) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, mostAsked)
    .map(({ typed }) => typed);
}

function printScore(folder: string, what: string, score: PrefixScore): void {
  const { texts, beginnings, empty, late, gone } = score;
  console.log(`\n${folder}: ${beginnings} beginnings of ${texts} ${what}`);
  for (const [label, found] of Object.entries({ empty, late, gone })) {
    console.log(`${label.padEnd(6)}${String(found.length).padStart(6)}`);
    for (const one of found.slice(0, 12)) console.log(`        ${one}`);
  }
}

/** Builds the two text indexes of a segment, of whole articles and of their passages, in one reading. */
import type { TermStarts } from '../../text/terms';
import { TermNumbers } from './termNumbers';
import { articleSections, passageSections, type TextIndex } from './textIndex';
import { TextIndexWriter, type SearchFields } from './textIndexWriter';

/** A stretch of the searched text of an article; with `headings` it is a passage below those. */
export interface BodyPart {
  readonly text: string;
  readonly headings?: string;
}

/** An article that is more than one passage: its parts together are its body. */
export interface PartedFields extends Omit<SearchFields, 'body'> {
  readonly parts: readonly BodyPart[];
}

export class PageIndexWriter {
  private readonly terms = new TermNumbers();
  private readonly articles: TextIndexWriter;
  private readonly passages: TextIndexWriter;
  /** The number of each article's first passage, and of the next one. */
  readonly passageStarts = [0];

  /** @param starts Which terms are indexed; all if absent. The lengths of fields count all of them. */
  constructor(starts?: TermStarts) {
    this.articles = new TextIndexWriter(this.terms, starts);
    this.passages = new TextIndexWriter(this.terms, starts);
  }

  /** Adds the next article. */
  add(fields: SearchFields | PartedFields): void {
    if ('parts' in fields) this.addParted(fields);
    else this.articles.add(fields);
    this.passageStarts.push(this.passages.count);
  }

  /** Adds the articles of an index; a number of -1 leaves an article or passage out. */
  addIndexes(
    { text, passages }: { readonly text: TextIndex; readonly passages: TextIndex },
    numbers: { readonly articles: Int32Array; readonly passages: Int32Array },
  ): void {
    this.articles.addIndex(text, numbers.articles);
    this.passages.addIndex(passages, numbers.passages);
  }

  /** The sections of both indexes, under their numbers. */
  finish(): Map<number, Uint8Array> {
    const terms = this.terms.sorted();
    return new Map([
      ...this.articles.finish(articleSections, terms),
      ...this.passages.finish(passageSections, terms),
    ]);
  }

  private addParted({ title, headings, parts, names }: PartedFields): void {
    const { articles, passages } = this;
    articles.read('title', title);
    articles.read('headings', headings);
    for (const part of parts) {
      if (part.headings === undefined) {
        articles.read('body', part.text);
        continue;
      }
      passages.readPart('headings', part.headings, articles);
      passages.readPart('body', part.text, articles);
      passages.endArticle([], articles);
    }
    articles.endArticle(names);
  }
}

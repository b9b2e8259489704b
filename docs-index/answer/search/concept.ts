/** What a query asks for, piece by piece, and what it is read with. */
import type { PinyinReader } from './pinyin';
import type { Ranking } from './ranking';
import type { ArticlesOf } from './senses';
import type { Speller } from './spelling';
import type { SynonymFinder } from './synonyms';

/** Terms that together are one way to say it. */
export interface Alternative {
  readonly terms: readonly string[];
  /** Against the words typed, which have 1. */
  readonly weight: number;
  /** Whoever has only some of the terms has not said it: the `up` of `top up`. */
  readonly isWhole?: true;
}

export interface Concept {
  /** UTF-16 range in the query. */
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The first is what was typed. */
  readonly alternatives: readonly Alternative[];
}

/** What concepts are made with: the weights, the words of the index, and the pack's synonyms. */
export interface QueryContext {
  readonly ranking: Ranking;
  readonly frequencyOf: (term: string) => number;
  /** Empty for a term of so many articles that it tells no sense of a word. */
  readonly articlesOf: ArticlesOf;
  readonly articleCount: number;
  readonly spellings: Speller;
  readonly pinyin: PinyinReader;
  readonly synonyms: SynonymFinder;
  /** The articles are of the vendor whose words those are. */
  readonly isOfVendor: boolean;
}

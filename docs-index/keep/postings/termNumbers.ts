import { CodeNumbers } from './codeNumbers';
import { hanCode } from './termDictionary';
import { WordNumbers } from './wordNumbers';

/** All terms that have a number, each kind in its order in a segment. */
export interface SortedTerms {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/**
 * Numbers for terms, counted from 0. The indexes of a segment share them: what stands in an article
 * stands in one of its passages, too, and is looked up once.
 */
export class TermNumbers {
  private size = 0;
  private readonly codes = new CodeNumbers();
  private readonly words = new WordNumbers(() => this.size++);

  /** Number of a pair of Han units, or of one at the end of a run, whose second is 0. */
  ofPair(first: number, second: number): number {
    return this.ofCode(hanCode(first, second));
  }

  /** Number of a code as hanCode makes it. */
  ofCode(code: number): number {
    const found = this.codes.find(code);
    if (found >= 0) return found;
    this.codes.add(code, this.size);
    return this.size++;
  }

  /** Number of the word that stands in a text, folded. */
  ofWordIn(text: string, start: number, end: number): number {
    return this.words.numberIn(text, start, end);
  }

  /** Number of a word as it is. */
  ofWord(word: string): number {
    return this.words.numberOf(word);
  }

  sorted(): SortedTerms {
    return { codes: this.codes.sorted(), words: this.words.sorted() };
  }
}

/** How often a term stands in some articles and in their passages, read where those are. */
import type { PostingReader } from '../../keep/segments';
import type { PassageUnits } from './passageUnits';

/** Packed counts of one term, for each article and for each of its passages. */
export class PassageCounts {
  readonly ofArticle: Uint8Array;
  readonly ofUnit: Uint8Array;

  constructor(private readonly units: PassageUnits) {
    this.ofArticle = new Uint8Array(units.articles.length);
    this.ofUnit = new Uint8Array(units.placeOf.length);
  }

  /** Reads the counts of a term; false if none of the articles holds it. */
  read(term: string): boolean {
    const { content } = this.units.member;
    this.ofArticle.fill(0);
    this.ofUnit.fill(0);
    const list = content.text.find(term);
    if (list === undefined || !this.readArticles(list)) return false;
    const passages = content.passages.find(term);
    if (passages) this.readPassages(passages);
    return true;
  }

  private readArticles(list: PostingReader): boolean {
    const { articles, firsts, isWhole } = this.units;
    let isAny = false;
    const from = { at: 0 };
    for (let place = 0; place < articles.length; place++) {
      const article = articles[place] ?? 0;
      if (!seek(list, article, from)) break;
      if (list.articles[from.at] !== article) continue;
      const counts = list.counts[from.at] ?? 0;
      this.ofArticle[place] = counts;
      if (isWhole[place] === 1) this.ofUnit[firsts[place] ?? 0] = counts;
      isAny = true;
    }
    return isAny;
  }

  private readPassages(list: PostingReader): void {
    const { articles, firsts, isWhole, member } = this.units;
    const { passageStarts } = member.content;
    const from = { at: 0 };
    for (let place = 0; place < articles.length; place++) {
      if (this.ofArticle[place] === 0 || isWhole[place] === 1) continue;
      const article = articles[place] ?? 0;
      const first = passageStarts[article] ?? 0;
      const shift = (firsts[place] ?? 0) - first;
      const end = (firsts[place + 1] ?? 0) - shift;
      for (let passage = first; passage < end; passage++) {
        if (!seek(list, passage, from)) return;
        passage = list.articles[from.at] ?? end;
        if (passage < end) this.ofUnit[passage + shift] = list.counts[from.at] ?? 0;
      }
    }
  }
}

/** Goes to the first place in a list whose article is not below one; false at the end of the list. */
function seek(list: PostingReader, article: number, from: { at: number }): boolean {
  while (list.size === 0 || article > (list.articles[list.size - 1] ?? 0)) {
    if (!list.seek(article)) return false;
    from.at = 0;
  }
  while ((list.articles[from.at] ?? 0) < article) from.at++;
  return true;
}

/** What a match is shown as: its passage that answers, with the words of the query marked. */
import type { Article } from '../../article';
import { turnSection } from '../../text/sectionAnchor';
import type { Hit } from '../../answers';
import type { Concept, QueryContext } from './concept';
import { readSentences, type Sentence } from './sentences';
import type { ShownArticle } from './shownArticles';
import {
  findRanges,
  makeSnippet,
  seekTerms,
  type Snippet,
  type SoughtTerm,
  type SoughtTerms,
} from './snippet';

/** The terms to look for in texts that are shown, with what finding them is worth. */
export function soughtTerms(
  concepts: readonly Concept[],
  { frequencyOf, articleCount }: QueryContext,
): SoughtTerms {
  const sought = new Map<string, SoughtTerm>();
  concepts.forEach(({ alternatives, weight, start }, concept) => {
    if (weight < leastHighlighted || start < 0) return;
    for (const { terms, weight: own, isWhole } of alternatives) {
      const way = isWhole && terms.length > 1 ? terms : undefined;
      for (const term of terms) {
        const frequency = frequencyOf(term);
        if (frequency === 0) continue;
        const worth = weight * own * Math.log(1 + articleCount / frequency);
        const known = sought.get(term);
        const ways = way && (known ? known.ways && [...known.ways, way] : [way]);
        const best = known && known.weight >= worth ? known : { concept, weight: worth };
        sought.set(term, {
          term,
          concept: best.concept,
          weight: best.weight,
          ...(ways && { ways }),
        });
      }
    }
  });
  return seekTerms(sought);
}

/** Stop words are not marked. */
const leastHighlighted = 0.2;

/** An article that was found. */
export interface Found extends ShownArticle {
  /** If it is not the article's own. */
  readonly id?: string;
  readonly score: number;
}

/** The hit of an article, without the others that stand behind it. */
export function makeHit(
  { article, sentences, id, score, ...place }: Found,
  sought: SoughtTerms,
): Hit {
  const { title, kind, category, source, number, url, updated, asOf } = article;
  const { text, highlights, turn } = passageShown(article, sentences, sought);
  const section = turn === undefined ? place.section : turnSection(turn);
  return {
    id: id ?? article.id,
    title,
    kind,
    category,
    score: Math.round(score * 1000) / 1000,
    snippet: text,
    highlights,
    titleHighlights: findRanges(title, sought),
    source,
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    ...(updated !== undefined && { updated }),
    ...(asOf !== undefined && { asOf }),
    ...(section && { section }),
  };
}

/** Of a passage that answers by its headings alone the page shows more. */
function passageShown(
  article: Article,
  sentences: readonly Sentence[],
  sought: SoughtTerms,
): Snippet {
  const own = makeSnippet(sentences, sought);
  return own.highlights.length > 0 ? own : makeSnippet(readSentences(article), sought);
}

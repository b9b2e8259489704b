/** The passages of some articles of one segment, numbered one after another while they are scored. */
import type { Member, SearchSpace } from '../../keep/segments';
import type { Ranking } from './ranking';

export interface PassageUnits {
  readonly member: Member;
  /** Ascending. */
  readonly articles: Int32Array;
  /** The first unit of each article, and after the last one how many units there are. */
  readonly firsts: Int32Array;
  /** Which of the articles each unit is of. */
  readonly placeOf: Int32Array;
  /** 1 for an article that is one passage: its only unit. */
  readonly isWhole: Uint8Array;
  /** Weights of body, headings and title over their lengths, as in bm25f.ts: three for each unit. */
  readonly norms: Float32Array;
}

/** Numbers the passages of articles, which must be ascending. */
export function openUnits(
  member: Member,
  articles: Int32Array,
  { space, ranking }: { readonly space: SearchSpace; readonly ranking: Ranking },
): PassageUnits {
  const { passageStarts, passages } = member.content;
  const firsts = new Int32Array(articles.length + 1);
  const isWhole = new Uint8Array(articles.length);
  articles.forEach((article, place) => {
    const end = Math.min(passageStarts[article + 1] ?? 0, passages.articleCount);
    const own = Math.min(mostPassages, Math.max(0, end - (passageStarts[article] ?? 0)));
    isWhole[place] = own === 0 ? 1 : 0;
    firsts[place + 1] = (firsts[place] ?? 0) + Math.max(1, own);
  });
  const placeOf = new Int32Array(firsts[articles.length] ?? 0);
  for (let place = 0; place < articles.length; place++) {
    placeOf.fill(place, firsts[place], firsts[place + 1]);
  }
  const units = { member, articles, firsts, placeOf, isWhole };
  return { ...units, norms: unitNorms(units, space, ranking) };
}

/** Of a longer page only the first ones are looked at. */
const mostPassages = 1000;

function unitNorms(
  { member, articles, firsts, placeOf, isWhole }: Omit<PassageUnits, 'norms'>,
  { averageLengths, passageLengths }: SearchSpace,
  ranking: Ranking,
): Float32Array {
  const { passageStarts, text, passages } = member.content;
  const norms = new Float32Array(placeOf.length * 3);
  const norm = (length: number, average: number, b: number) => 1 / (1 - b + (b * length) / average);
  placeOf.forEach((place, unit) => {
    const article = articles[place] ?? 0;
    const isPage = isWhole[place] === 1;
    const { fieldLengths } = isPage ? text : passages;
    const number = isPage ? article : (passageStarts[article] ?? 0) + unit - (firsts[place] ?? 0);
    const [, headings = 0, body = 0] = fieldLengths.subarray(number * 3, number * 3 + 3);
    const title = text.fieldLengths[article * 3] ?? 0;
    const { titleLengthNorm, passageLengthNorm } = ranking;
    const weight = title === 0 ? ranking.untitledPassage : 1;
    norms[unit * 3] = weight * norm(body, passageLengths[2], passageLengthNorm);
    norms[unit * 3 + 1] =
      ranking.passageHeadingWeight * norm(headings, passageLengths[1], titleLengthNorm);
    norms[unit * 3 + 2] =
      ranking.passageTitleWeight * norm(title, averageLengths[0], titleLengthNorm);
  });
  return norms;
}

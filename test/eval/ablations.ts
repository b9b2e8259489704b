/** What `npm run eval -- --ablate` takes away, one at a time: each weight's neutral value. */
import type { Ranking } from '../../docs-index/answer/search/ranking';

export interface Ablation {
  readonly name: string;
  readonly ranking: Partial<Ranking>;
}

export const ablations: readonly Ablation[] = [
  { name: 'saturation of repeated words', ranking: { saturation: 100 } },
  { name: 'length of the body', ranking: { bodyLengthNorm: 0 } },
  { name: 'length of title and headings', ranking: { titleLengthNorm: 0 } },
  { name: 'weight of the title', ranking: { titleWeight: 1 } },
  { name: 'passages', ranking: { candidates: 0 } },
  { name: 'coverage of the passage', ranking: { passageCoverage: 0.3 } },
  { name: 'length of passages', ranking: { passageLengthNorm: 0 } },
  { name: 'title over each passage', ranking: { passageTitleWeight: 0 } },
  { name: 'headings over a passage', ranking: { passageHeadingWeight: 0 } },
  { name: 'more of pages without a title', ranking: { untitledPassage: 1 } },
  { name: 'titles alike the query', ranking: { titleAlike: 0 } },
  { name: 'coverage of the query', ranking: { coverage: 0 } },
  { name: 'stop words', ranking: { stopWord: 1 } },
  {
    name: 'pairs over word boundaries',
    ranking: { crossingPair: 0, singlesPair: 0, crossingStopPair: 0 },
  },
  {
    name: 'less weight for such pairs',
    ranking: { crossingPair: 1, singlesPair: 1, crossingStopPair: 1 },
  },
  { name: 'pairs of single characters', ranking: { singlesPair: 0.35 } },
  { name: 'wholeness of words', ranking: { wholeness: 0, leastPart: 0 } },
  { name: 'small parts of words left out', ranking: { leastPart: 0 } },
  { name: 'parts of identifiers', ranking: { identifierPart: 0 } },
  { name: 'synonyms', ranking: { synonym: 0, onlySynonym: 0 } },
  { name: 'synonyms in full for unknown words', ranking: { onlySynonym: 0.8 } },
  { name: 'other forms of verbs', ranking: { verbForm: 0 } },
  { name: 'nouns of verbs', ranking: { nounForm: 0 } },
  { name: 'typos and beginnings of words', ranking: { spelling: 0 } },
  { name: 'pinyin', ranking: { pinyin: 0 } },
  { name: 'names as the whole query', ranking: { wholeName: 0 } },
  { name: 'pages about a name first', ranking: { subject: 0 } },
  { name: 'titles as the whole query', ranking: { wholeTitle: 0 } },
  { name: 'pages of links lower', ranking: { listing: 1 } },
  { name: 'pages of releases lower', ranking: { releases: 1 } },
  { name: 'answers to questions first', ranking: { guide: 1 } },
  { name: 'unanswered tickets lower', ranking: { unanswered: 1 } },
];

/** Our own scoring with everything off that is more than BM25 over pairs of Han and words. */
export const plainRanking: Partial<Ranking> = {
  bodyLengthNorm: 0.75,
  titleWeight: 1,
  headingWeight: 1,
  titleAlike: 0,
  candidates: 0,
  coverage: 0,
  stopWord: 1,
  crossingPair: 1,
  singlesPair: 1,
  crossingStopPair: 1,
  wholeness: 0,
  leastPart: 0,
  identifierPart: 0,
  synonym: 0,
  onlySynonym: 0,
  verbForm: 0,
  nounForm: 0,
  spelling: 0,
  pinyin: 0,
  wholeName: 0,
  subject: 0,
  wholeTitle: 0,
  listing: 1,
  releases: 1,
  guide: 1,
  unanswered: 1,
  leastShare: 0,
};

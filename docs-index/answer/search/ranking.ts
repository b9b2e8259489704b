/** Every weight of the search, each with the reason it is there. `npm run eval -- --ablate` tests them. */
export interface Ranking {
  /** BM25's k1: how soon a repeated word stops counting more. */
  readonly saturation: number;
  /** BM25's b for body text: long pages repeat words without being about them. */
  readonly bodyLengthNorm: number;
  /** b for title and headings, whose length says little. */
  readonly titleLengthNorm: number;
  /** A word in the title says what the page is about; more than that drowns the text. */
  readonly titleWeight: number;
  /** Headings name parts of a page, and many of them name what every page has. */
  readonly headingWeight: number;
  /** Part of a score that is the best passage's, the rest being the page's. */
  readonly passage: number;
  /** How many of the best pages are looked at passage by passage; 0 for none. */
  readonly candidates: number;
  /** Coverage among passages: one that holds all that is asked, where its page may do so by chance. */
  readonly passageCoverage: number;
  /** b among passages, which are cut to much the same length. */
  readonly passageLengthNorm: number;
  /** Weight of the page's title in each of its passages, which say it no more themselves. */
  readonly passageTitleWeight: number;
  /** Weight of the text of a page that has no title, which would have said some of it again. */
  readonly untitledPassage: number;
  /** Weight of the headings a passage stands below. */
  readonly passageHeadingWeight: number;
  /** Part of its score that a page gains whose title is all of the query, and has no other words. */
  readonly titleAlike: number;
  /** Power of the matched share of the query: whoever answers the whole question comes first. */
  readonly coverage: number;
  /** 怎么, 请问, how, the: they say that one asks, not what. */
  readonly stopWord: number;
  /** A pair over the boundary of two words (证书|过期 → 书过): proves only that they stand together. */
  readonly crossingPair: number;
  /** The same between two words of one character (列|数): often a word that the dictionary lacks. */
  readonly singlesPair: number;
  /** The same beside a stop word. */
  readonly crossingStopPair: number;
  /** Power of the found share of a word's pairs: 盗链 of 防盗链 is much less than half of it. */
  readonly wholeness: number;
  /** Whoever has less of a word's pairs than this is not looked for: the power makes it nothing. */
  readonly leastPart: number;
  /** Parts of an identifier that stands nowhere as a whole. */
  readonly identifierPart: number;
  /** Another word for the same, from the manifest: less than the word typed. */
  readonly synonym: number;
  /** The same for a word that no article holds: its synonyms stand for it in full. */
  readonly onlySynonym: number;
  /** Part of that in documents that are not of the pack's vendor. */
  readonly foreignSynonym: number;
  /** Another form of a verb beside the one typed: uploading, where the page says uploaded. */
  readonly verbForm: number;
  /** The noun of a verb beside it, or the verb of a noun: deploying, where the page says deployment. */
  readonly nounForm: number;
  /** Another form of a word that no article holds as it was typed. */
  readonly inflection: number;
  /** A word of the vocabulary that begins with, or is a typo away from, one it lacks. */
  readonly spelling: number;
  /** A Chinese word that a Latin one, which no article holds, is the pinyin of. */
  readonly pinyin: number;
  /** A name in the query: whoever documents it gains this times its idf and comes first. */
  readonly wholeName: number;
  /** The same for a page written about the name: 612's own page before a table that lists 612. */
  readonly subject: number;
  /** Each further name in a query is worth so much less than the one before: the telling one first. */
  readonly laterName: number;
  /** The whole query is a title: its page comes before those that only document such a name. */
  readonly wholeTitle: number;
  /** A ticket nobody answered is worth less than one somebody did. */
  readonly unanswered: number;
  /** A page that only lists others is worth less than those it lists. */
  readonly listing: number;
  /** Reference says what a name means: who asks in words, without a name, wants to be helped first. */
  readonly reference: number;
  /** What releases brought names everything once: less, where nobody asks for releases. */
  readonly releases: number;
  /** Where a question is asked, pages that were not written to answer questions. */
  readonly guide: number;
  /** Articles that match less than this share of what the best one matches are no matches. */
  readonly leastShare: number;
}

export const defaultRanking: Ranking = {
  saturation: 1.2,
  bodyLengthNorm: 0.85,
  titleLengthNorm: 0.3,
  titleWeight: 3,
  headingWeight: 0.7,
  passage: 0.5,
  candidates: 40,
  passageCoverage: 1.6,
  passageLengthNorm: 0.35,
  passageTitleWeight: 4,
  untitledPassage: 1.5,
  passageHeadingWeight: 0.7,
  titleAlike: 0.2,
  coverage: 0.3,
  stopWord: 0.15,
  crossingPair: 0.35,
  singlesPair: 0.7,
  crossingStopPair: 0.1,
  wholeness: 3,
  leastPart: 0.36,
  identifierPart: 0.7,
  synonym: 0.8,
  onlySynonym: 1,
  foreignSynonym: 0.4,
  verbForm: 0.7,
  nounForm: 0.5,
  inflection: 0.9,
  spelling: 0.6,
  pinyin: 0.8,
  wholeName: 50,
  subject: 75,
  laterName: 0.93,
  wholeTitle: 60,
  unanswered: 0.9,
  listing: 0.4,
  reference: 0.8,
  releases: 0.5,
  guide: 0.9,
  leastShare: 0.25,
};

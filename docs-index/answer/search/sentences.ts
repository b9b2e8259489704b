/** An article as the sentences of which passages that are shown consist. */
import type { Article } from '../../article';
import { isCourtesy } from '../../text/courtesy';
import { readLines, sentencesOf, type TextLine } from '../../text/plainText';

export interface Sentence {
  /** Markdown, as it stands in the article. */
  readonly text: string;
  /** What its terms are multiplied by: an answer is worth more than a question. */
  readonly factor: number;
  /** Passages stay within one: a section, an answer, what a customer said in one turn. */
  readonly unit: number;
  /** Of a ticket: the turn of its conversation, from 0, where it stands in no other part. */
  readonly turn?: number;
}

const answerFactor = 1.5;
const smallTalkFactor = 0.7;
/** Quotes are remarks about the page, code is an example of what the text says. */
const lineFactors: Readonly<Record<TextLine['kind'], number>> = {
  text: 1,
  heading: 1,
  columns: 1,
  quote: 0.7,
  code: 0.6,
};

/** The sentences of an article in the order in which they are worth showing. */
export function readSentences(article: Article): Sentence[] {
  const { ticket } = article;
  let unit = 0;
  const readTurn = (text: string, place: Pick<Sentence, 'factor' | 'turn'>) => {
    unit++;
    return text
      .split('\n')
      .flatMap(sentencesOf)
      .filter(sentence => !isCourtesy(sentence))
      .map(sentence => ({ text: sentence, unit, ...place }));
  };
  if (ticket) {
    const { question, answers, conversation } = ticket;
    return [
      ...answers.flatMap(answer => readTurn(answer, { factor: answerFactor })),
      ...readTurn(question, { factor: 1 }),
      ...conversation.flatMap(({ role, text }, turn) =>
        role === 'customer' && !question.includes(text.trim())
          ? readTurn(text, { factor: smallTalkFactor, turn })
          : [],
      ),
    ];
  }
  return readLines(article.body)
    .filter(line => line.kind !== 'columns')
    .flatMap(({ text, kind }) => {
      if (kind === 'heading') unit++;
      const factor = lineFactors[kind];
      return sentencesOf(text).map(sentence => ({ text: sentence, factor, unit }));
    });
}

/**
 * DuReader 2.0 (https://github.com/baidu/DuReader): questions typed into a search engine, each with
 * the pages found for it, some of which people marked as holding the answer.
 */
import type { RetrievalSet } from './retrievalSet';

interface AskedQuestion {
  readonly question_id: number;
  readonly question: string;
  readonly documents: readonly {
    readonly is_selected: boolean;
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** Every page of every question is a passage, cut where its tail would be of other things. */
const longestPage = 2000;

/** Files hold one question a line. */
export function readDureader(texts: readonly string[]): RetrievalSet {
  const asked = texts
    .flatMap(text => text.split('\n').filter(line => line.trim() !== ''))
    // Public data of the form above; a file of another form fails here and now.
    .map(line => JSON.parse(line) as AskedQuestion);
  const pages = asked.flatMap(({ question_id: question, documents }) =>
    documents.map(({ is_selected, title, paragraphs }, place) => ({
      _id: `${question}-${place}`,
      question,
      isAnswer: is_selected,
      title,
      text: paragraphs.join('\n').slice(0, longestPage),
    })),
  );
  return {
    passages: pages.map(({ _id, title, text }) => ({ _id, title, text })),
    questions: asked.map(({ question_id: id, question }) => ({
      _id: String(id),
      text: question,
      answers: pages.filter(page => page.question === id && page.isAnswer).map(page => page._id),
    })),
  };
}

/**
 * Reading comprehension in the form of SQuAD (https://rajpurkar.github.io/SQuAD-explorer/), as CMRC
 * 2018 and DRCD have it: each question is to find the paragraph that it was asked about.
 */
import type { RetrievalSet } from './retrievalSet';

interface Squad {
  readonly data: readonly {
    readonly title?: string;
    readonly paragraphs: readonly {
      readonly id: string;
      readonly context: string;
      readonly qas: readonly { readonly id: string; readonly question: string }[];
    }[];
  }[];
}

/** Paragraphs of all articles, with the article's title where there is one. */
export function readSquad(texts: readonly string[]): RetrievalSet {
  const articles = texts.flatMap(text => {
    // Public data of the form above; a file of another form fails here and now.
    const { data } = JSON.parse(text) as Squad;
    return data;
  });
  const paragraphs = articles.flatMap(({ title = '', paragraphs: own }) =>
    own.map(paragraph => ({ title, ...paragraph })),
  );
  return {
    passages: paragraphs.map(({ id, title, context }) => ({ _id: id, title, text: context })),
    questions: paragraphs.flatMap(({ id: passage, qas }) =>
      qas.map(({ id, question }) => ({ _id: id, text: question, answers: [passage] })),
    ),
  };
}

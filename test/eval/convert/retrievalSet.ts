/** A retrieval set in the form in which public ones are shared, and how it is written. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Passage {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
}

export interface Question {
  readonly _id: string;
  readonly text: string;
  /** Ids of the passages that answer it. */
  readonly answers: readonly string[];
}

export interface RetrievalSet {
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
}

const mostQuestions = 1000;

/**
 * Writes `corpus.jsonl`, `queries.jsonl` and `qrels.json` into a folder. Passages of the same text
 * become one, so that finding either counts; questions without an answer are left out. At most
 * 1,000 questions are drawn, by a hash of their text: the same files give the same set.
 */
export function writeSet({ passages, questions }: RetrievalSet, folder: string): void {
  const firstOf = new Map<string, string>();
  const kept = new Map<string, string>();
  const corpus = passages.filter(({ _id, title, text }) => {
    const whole = `${title}\n${text}`;
    const first = firstOf.get(whole);
    kept.set(_id, first ?? _id);
    firstOf.set(whole, first ?? _id);
    return first === undefined;
  });
  const answered = questions
    .filter(({ answers }) => answers.some(answer => kept.has(answer)))
    .map(question => ({ question, hash: createHash('sha256').update(question.text).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, mostQuestions)
    .map(({ question }) => question);
  const judged = answered.map(({ _id, answers }) => {
    const grades = answers.flatMap(answer => {
      const id = kept.get(answer);
      return id === undefined ? [] : [[id, 1] as const];
    });
    return [_id, Object.fromEntries(grades)] as const;
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'corpus.jsonl'), linesOf(corpus));
  writeFileSync(
    join(folder, 'queries.jsonl'),
    linesOf(answered.map(({ _id, text }) => ({ _id, text }))),
  );
  writeFileSync(join(folder, 'qrels.json'), JSON.stringify(Object.fromEntries(judged)));
  console.log(`${folder}: ${corpus.length} passages, ${answered.length} questions`);
}

function linesOf(values: readonly object[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('');
}

/**
 * `Posts.xml` of a Stack Exchange data dump: one row a post, questions and answers mixed. A
 * question is an article with its answers, the accepted one first.
 */
import type { Reading } from '../formats/textSource';
import { htmlMarkdown } from '../markup/htmlPage';
import type { WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { recordsReading, type PlacedRecord } from './wholeFile';
import { xmlElements } from './xmlElements';

interface Post {
  readonly line: number;
  readonly cell: (name: string) => string;
}

export function readStackPosts(file: WholeFile): Reading {
  const questions: Post[] = [];
  const answers = new Map<string, Post[]>();
  xmlElements(file.text, 'row', ({ attributes, line }) => {
    const post: Post = { line, cell: name => attributes[name] ?? '' };
    if (post.cell('PostTypeId') === '1') questions.push(post);
    if (post.cell('PostTypeId') !== '2') return;
    const parent = post.cell('ParentId');
    answers.set(parent, [...(answers.get(parent) ?? []), post]);
  });
  const records = questions.map((question): PlacedRecord => {
    const own = answers.get(question.cell('Id')) ?? [];
    return { record: questionRecord(question, own), line: question.line };
  });
  return recordsReading(file, records, 'Stack Exchange dump');
}

function questionRecord(question: Post, answers: readonly Post[]): SupportRecord {
  const accepted = question.cell('AcceptedAnswerId');
  const best = answers.toSorted((a, b) => Number(b.cell('Score')) - Number(a.cell('Score')));
  const updated = dayOf(question.cell('LastActivityDate') || question.cell('CreationDate'));
  return {
    kind: 'qa',
    title: question.cell('Title'),
    id: question.cell('Id'),
    ...(updated === undefined ? {} : { updated }),
    tags: question
      .cell('Tags')
      .split(/[<>|]+/)
      .filter(Boolean),
    said: [said(question), ...best.map(answer => said(answer, accepted))],
  };
}

function said(post: Post, accepted = ''): Said {
  const isAnswer = accepted !== '' && post.cell('Id') === accepted;
  return {
    author: post.cell('OwnerUserId') || post.cell('OwnerDisplayName'),
    ...(isAnswer ? { isAnswer } : {}),
    text: htmlMarkdown(post.cell('Body')),
  };
}

/** What an article is besides its kind, kept as bits beside it: what ranking asks of every match. */
import { articleKinds, type Article } from '../../article';
import { answersQuestions } from '../../text/answersQuestions';
import { listsOthers } from '../../text/listsOthers';
import { tellsReleases } from '../../text/tellsReleases';

/** The kinds of a segment's articles: positions in articleKinds, with marks. */
interface MarkedKinds {
  readonly kinds: Uint8Array;
}

const unanswered = 0x80;
const listing = 0x40;
const releases = 0x20;
const questions = 0x10;
const kindBits = 0x0f;

/** The kind of an article with its marks, as it is kept. */
export function markedKind({ kind, ticket, body, title, source }: Article): number {
  const own = articleKinds.indexOf(kind);
  if (ticket !== undefined) return ticket.answers.length === 0 ? own | unanswered : own;
  const marks = [
    listsOthers(body) ? listing : 0,
    tellsReleases({ title, path: source.path, markdown: body }) ? releases : 0,
    answersQuestions(title) ? questions : 0,
  ];
  return marks.reduce((sum, mark) => sum | mark, own);
}

/** The kind of an article as its position in articleKinds. */
export function kindOf(content: MarkedKinds, article: number): number {
  return (content.kinds[article] ?? 0) & kindBits;
}

/** Whether an article is a ticket without an answer. */
export function isUnanswered(content: MarkedKinds, article: number): boolean {
  return ((content.kinds[article] ?? 0) & unanswered) !== 0;
}

/** Whether an article only lists others. */
export function isListing(content: MarkedKinds, article: number): boolean {
  return ((content.kinds[article] ?? 0) & listing) !== 0;
}

/** Whether an article tells what releases brought. */
export function isOfReleases(content: MarkedKinds, article: number): boolean {
  return ((content.kinds[article] ?? 0) & releases) !== 0;
}

/** Whether an article was written to answer questions. */
export function isOfQuestions(content: MarkedKinds, article: number): boolean {
  return ((content.kinds[article] ?? 0) & questions) !== 0;
}

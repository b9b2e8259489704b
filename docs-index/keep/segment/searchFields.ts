/** What of an article is searched, and what decides between articles that match alike. */
import type { Article } from '../../article';
import { documentedNames, titleNameKey } from './names';
import type { Reference } from '../../reference';
import { type Passage, readPassages } from '../../text/passages';
import type { BodyPart, PartedFields } from '../postings/pageIndexWriter';
import type { SearchFields } from '../postings/textIndexWriter';

/** The searched text of an article: all of it once, without the automatic root-cause label. */
export function searchFields(article: Article, reference: Reference): SearchFields | PartedFields {
  const key = titleNameKey(article.title);
  const fields = {
    title: article.title,
    headings: article.ticket ? ticketHeadings(article) : headingsOf(article),
    names: [...documentedNames(reference), ...(key === undefined ? [] : [key])],
  };
  const parts = partsOf(article);
  return parts.length > 0 ? { ...fields, parts } : { ...fields, body: searchedBody(article) };
}

/** The text of an article that is searched. */
export function searchedBody(article: Article): string {
  return saidIn(article.ticket ? ticketText(article) : article.body);
}

/**
 * The searched text of an article that is more than one passage, cut into them and what stands
 * between. Tickets are asked and answered as a whole.
 */
function partsOf(article: Article): BodyPart[] {
  const { body } = article;
  const passages = passagesOf(article);
  if (passages.length === 0) return [];
  const parts: BodyPart[] = [];
  const textOf = (start: number, end?: number) => saidIn(body.slice(start, end));
  let at = 0;
  for (const { start, end, headings } of passages) {
    if (start > at) parts.push({ text: textOf(at, start) });
    parts.push({ text: textOf(start, end), headings: headings.at(-1)?.text ?? '' });
    at = end;
  }
  return [...parts, { text: textOf(at) }];
}

/**
 * The passages of an article in the order in which they are numbered; empty where it is but one, and
 * for a ticket.
 */
export function passagesOf({ body, ticket }: Article): readonly Passage[] {
  if (ticket || body.length < shortestPage) return [];
  const passages = readPassages(body);
  return passages.length < 2 ? [] : passages;
}

/** A shorter page is one passage itself. */
const shortestPage = 1000;

function saidIn(markdown: string): string {
  return markdown.replace(linkedPaths, ']').replace(marks, ' ');
}

/** Where a link to another page or a picture leads is no word of this one: `](../guides/start.md)`. */
const linkedPaths = /\]\((?=[^()\s]{0,300}[./#])[^()\s:]{1,300}\)/g;

/** What stands where a picture or a masked value was is no word of the text. */
const marks = /\[(?:图片|REDACTED_[A-Z_]{1,30}|masked: [a-z-]{1,30})\]/g;

/** A ticket is also asked for by the number or key that its system gave it: `SG-1187`, `#48213`. */
function ticketHeadings({ id, category, tags = [] }: Article): string {
  const own = id.slice(id.lastIndexOf('/') + 1);
  const known = /^[A-Za-z][\w]*-\d+$|^\d{4,}$/.test(own) ? [own] : [];
  return [category, ...tags, ...known].join('\n');
}

function headingsOf(article: Article): string {
  const headings = article.body.match(/^#{1,6} .*$/gm) ?? [];
  return [...headings, ...article.breadcrumb, ...(article.tags ?? [])].join('\n');
}

/** Question, answers and conversation repeat each other in the body; here each is said once. */
function ticketText({ ticket, body }: Article): string {
  if (!ticket) return body;
  const said = ticket.conversation.map(turn => turn.text).join('\n');
  const more = [ticket.question, ...ticket.answers].filter(text => !said.includes(text));
  return [...more, said].join('\n');
}

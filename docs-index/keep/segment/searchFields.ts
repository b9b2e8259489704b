/** What of an article is searched, and what decides between articles that match alike. */
import type { Article } from '../../article';
import { documentedNames, titleNameKey } from './names';
import type { Reference } from '../../reference';
import { readPassages } from '../../text/passages';
import type { SearchFields } from '../postings/textIndexWriter';

/** The searched text of an article: all of it once, without the automatic root-cause label. */
export function searchFields(article: Article, reference: Reference): SearchFields {
  const { ticket } = article;
  const title = titleNameKey(article.title);
  return {
    title: article.title,
    headings: ticket ? ticketHeadings(article) : headingsOf(article),
    body: searchedBody(article),
    names: [...documentedNames(reference), ...(title === undefined ? [] : [title])],
  };
}

/** The text of an article that is searched. */
export function searchedBody(article: Article): string {
  return (article.ticket ? ticketText(article) : article.body).replace(marks, ' ');
}

/**
 * The searched text of an article's passages, whose title is the article's own. Empty where the
 * article is one passage, or a ticket, which is asked and answered as a whole.
 */
export function passageFields({ body, ticket }: Article): SearchFields[] {
  if (ticket || body.length < shortestPage) return [];
  const passages = readPassages(body);
  if (passages.length < 2) return [];
  return passages.map(({ start, end, headings }) => ({
    title: '',
    headings: headings.at(-1)?.text ?? '',
    body: body.slice(start, end).replace(marks, ' '),
    names: [],
  }));
}

/** A shorter page is one passage itself. */
const shortestPage = 1000;

/** What stands where a picture or a masked value was is no word of the text. */
const marks = /\[(?:图片|REDACTED_[A-Z_]{1,30}|masked: [a-z-]{1,30})\]/g;

function ticketHeadings({ category, tags = [] }: Article): string {
  return [category, ...tags].join('\n');
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

/** The error codes and messages an article documents or, if it is a ticket, met. */
import type { Article } from '../../article';
import type { ErrorDoc } from '../../reference';
import { declaredErrors } from './declaredErrors';
import { codeHeadings } from './forms/codeHeadings';
import { codeLists } from './forms/codeLists';
import { codeTables } from './forms/codeTables';
import { quotedCells, quotedStrings, toError } from './forms/quotedErrors';
import { findCodeMentions, findErrorStrings } from './errorStrings';
import type { ErrorPage } from './errorPage';
import { ticketAnswer } from './ticketAnswer';

/** Errors of an article and, for tickets, the codes it only speaks of. */
export interface ErrorReading {
  readonly errors: readonly ErrorDoc[];
  readonly mentions: readonly { readonly code: string; readonly articleId: string }[];
}

/** The ways in which pages write errors down; a new one is a file of its own and a line here. */
const errorForms: readonly ((page: ErrorPage) => ErrorDoc[])[] = [
  codeTables,
  codeHeadings,
  codeLists,
  quotedCells,
];

/** What front matter declares comes first, then what the forms find, then strings quoted in the text. */
export function readErrors(page: ErrorPage): ErrorReading {
  const { article } = page;
  const isMet = article.kind === 'ticket' || article.kind === 'qa';
  const declared = declaredErrors(article);
  const written = isMet ? [] : errorForms.flatMap(form => form(page));
  const known = new Set([...declared, ...written].flatMap(error => error.messages).map(lower));
  const quoted = isMet ? metErrors(article) : quotedStrings(page);
  const errors = [
    ...declared,
    ...written,
    ...quoted.filter(error => !error.messages.some(m => known.has(lower(m)))),
  ];
  const mentions = isMet ? findCodeMentions(`${article.title}\n${article.body}`) : [];
  return { errors, mentions: mentions.map(code => ({ code, articleId: article.id })) };
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Errors a ticket met; its best answer says what to do. One bare word is too little to go by. */
function metErrors(article: Article): ErrorDoc[] {
  const found = findErrorStrings(`${article.title}\n${article.body}`).filter(
    ({ message, code }) => code !== undefined || /\s/.test(message),
  );
  const description = found.length === 0 ? '' : ticketAnswer(article);
  return found.map(error => ({
    ...toError(article, error, { description, line: 1 }),
    origin: 'ticket',
  }));
}

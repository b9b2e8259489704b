/** Error codes and messages as Markdown: what it means, why, what to do, how often it was met. */
import { type EntryView, joinParts, limitLines } from './entryView';
import type { ErrorDoc } from '../../reference';
import { safeCode, safeInline, safeMarkdown } from '../../text/safeMarkdown';
import type { Symbols } from '../../derive/readReference';

/** The code, what it means, why and what to do, the server's messages, how many tickets met it. */
export function codeMarkdown(symbols: Symbols, code: string, view: EntryView = {}): string {
  const errors = symbols.errorsByCode(code);
  const [best, ...others] = errors;
  if (!best) return safeCode(code);
  const further = others.filter(error => best.origin !== 'declared' && error.description !== '');
  return joinParts([
    `${safeCode(code)} ${safeInline(titleWithout(best.title, code))}${statusOf(errors)}`.trim(),
    limitLines(safeMarkdown(best.description), view),
    ...further
      .slice(0, 3)
      .map(error => limitLines(safeMarkdown(error.description), { maxLines: 4 })),
    messagesMarkdown(errors),
    ticketLine(symbols, code),
  ]);
}

/** The message, the codes it comes with, and what the documents say of it. */
export function messageMarkdown(symbols: Symbols, message: string, view: EntryView = {}): string {
  const errors = symbols.messages.filter(row => row.message === message).map(row => row.error);
  const codes = [...new Set(errors.map(error => error.code).filter(code => code !== undefined))];
  const best = errors[0];
  return joinParts([
    `${safeCode(message)}${codes.length > 0 ? ` · ${codes.map(safeCode).join(' ')}` : ''}`,
    safeInline(noteOn(message, errors)),
    best ? limitLines(safeMarkdown(best.description), view) : '',
    ticketLine(symbols, message),
  ]);
}

/** The HTTP statuses that come with a code, e.g. ` · HTTP 404`. */
function statusOf(errors: readonly ErrorDoc[]): string {
  const statuses = [...new Set(errors.map(error => error.httpStatus))].filter(Boolean);
  return statuses.length === 0 ? '' : ` · HTTP ${statuses.join(', ')}`;
}

function messagesMarkdown(errors: readonly ErrorDoc[]): string {
  const messages = [...new Set(errors.flatMap(error => error.messages))];
  if (messages.length === 0) return '';
  const rows = messages.slice(0, 8).map(message => {
    return `- ${safeCode(message)} ${safeInline(noteOn(message, errors))}`.trim();
  });
  return ['**Messages**', ...rows].join('\n');
}

/** What one of the documents says of a single message; '' if none does. */
function noteOn(message: string, errors: readonly ErrorDoc[]): string {
  return errors.map(error => error.notes?.[message]).find(note => note !== undefined) ?? '';
}

function ticketLine(symbols: Symbols, name: string): string {
  const count = symbols.ticketsOf(name).length;
  return count === 0 ? '' : `Met in ${count} ${count === 1 ? 'ticket' : 'tickets'}`;
}

function titleWithout(title: string, code: string): string {
  return title.startsWith(code) ? title.slice(code.length).trim() : title;
}

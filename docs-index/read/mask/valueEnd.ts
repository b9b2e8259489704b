/**
 * Where a value ends in the notation it stands in, so that a mask takes the value and nothing else:
 * JSON, JSON in a JSON string, object literals, addresses, settings, XML and tables.
 */

import { quoteLevel } from './stringDepth';

/** No value in quotes is longer; behind that the quote is no end of it. */
const longestQuoted = 256;

/** A quote that ends something, with the backslashes that a string around it gives it. */
const closingQuote = /(?<!\\)\\*["'`](?=[\s,:;}\])>&\\/?|]|$)/;

/** What ends a value without quotes, other than a blank. */
const ends = [
  closingQuote,
  // The next field of a query string, a connection string, an object, a list of settings.
  /&(?:amp;)?(?=[\w.[\]-]{1,60}=)|&(?:quot|lt|gt|apos);/,
  /;(?=\s?[\w .-]{1,40}=|\s|$)/,
  /,(?=\s?\\*["'`]?[\w.-]{1,60}\\*["'`]?\s?[:=])/,
  // A tag, the end of a character section, the border of a cell, what a link says.
  /<(?=[/!A-Za-z])|\]\]>|\|(?=\s|$)|\]\(/,
  // A line end or a tab as strings write them.
  /(?<!\\)\\+(?:[nrt]|u000[9ad])/,
] as const;

const valueEnds = new RegExp(ends.map(({ source }) => source).join('|'));

/**
 * The end of the value that begins at `start`: at most `found`, but a value that is all that stands
 * in its quotes ends with them.
 */
export function valueEnd(
  text: string,
  { start, end: found, isAll }: { start: number; end: number; isAll: boolean },
): number {
  const quoted = closingQuoteOf(text, start);
  if (quoted !== undefined) return isAll ? quoted : Math.min(quoted, found);
  const value = text.slice(start, found);
  const cut = valueEnds.exec(text.slice(start, found + 2))?.index ?? value.length;
  const end = Math.min(cut, value.length);
  return start + withoutBrackets(value.slice(0, wholeUnits(value, end))).length;
}

/** Past an escape (`\n`, `\u0031`) that a value was taken to begin in the middle of. */
export function valueStart(text: string, start: number): number {
  const slashes = /\\*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  if (slashes % 2 === 0) return start;
  return (
    start + (/^u[0-9a-f]{4}|^[nrtbf"'/_*.-]/i.exec(text.slice(start, start + 5))?.[0].length ?? 0)
  );
}

/** Where the quote that stands right before a value is closed, on the same line. */
function closingQuoteOf(text: string, start: number): number | undefined {
  const [opening, mark = ''] = /\\*(["'`])$/.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  if (opening === undefined) return undefined;
  const line = text.slice(start, start + longestQuoted);
  const quotes = mark === "'" ? /\\*''?|\n/g : mark === '"' ? /\\*"|\n/g : /\\*`|\n/g;
  for (const { 0: quote, index } of line.matchAll(quotes)) {
    if (quote === '\n') return undefined;
    if (quote.endsWith("''") || levelOf(quote) > levelOf(opening)) continue;
    return start + index + quote.length - 1 - escapeOf(quote);
  }
  return undefined;
}

function levelOf(quote: string): number {
  return quoteLevel(quote.length - 1);
}

/** The backslashes that belong to the quote itself; those before are of the value. */
function escapeOf(quote: string): number {
  return 2 ** levelOf(quote) - 1;
}

/** At most `end`, and never in the middle of an escape. */
function wholeUnits(value: string, end: number): number {
  const torn = /(?<!\\)\\+(?:u[0-9a-f]{0,3})?$|&#?\w{0,7}$/i.exec(value.slice(0, end));
  return torn === null || (end === value.length && torn[0].startsWith('&')) ? end : torn.index;
}

/** Without marks at the end that close what was opened before the value. */
function withoutBrackets(value: string): string {
  let end = value.length;
  while (end > 0 && isUnopened(value.slice(0, end))) end--;
  return value.slice(0, end);
}

function isUnopened(value: string): boolean {
  const mark = value.at(-1) ?? '';
  if (mark === ',') return true;
  const opening = { ')': '(', ']': '[', '}': '{' }[mark];
  return opening !== undefined && value.split(mark).length > value.split(opening).length;
}

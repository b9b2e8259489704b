/**
 * A text as a reader sees it: without escapes, entities, tags, invisible characters and emphasis in
 * the middle of words, which hide a secret from patterns but not from people.
 */
import type { Span } from './span';

const invisible = '\\ufe00-\\ufe0f\\u00ad\\ufeff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069';

/** What all below begins with: most units of a text need no further look. */
const first = `[${invisible}\\\\&*<\\udb40]`;

/** What a reader does not see as it stands. */
const hidden = new RegExp(
  `(?=${first})(?:${[
    '\\\\u[0-9a-fA-F]{4}|\\\\[nrt](?![a-z])|\\\\[_*.@:~#/+=-]',
    '&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|colon|commat|nbsp|period|lowbar|equals|num|sol|amp|lt|gt|quot|apos);',
    `[${invisible}]|\\udb40[\\udc00-\\udfff]`,
    '(?<=[\\w\\u4e00-\\u9fff])\\*{1,3}(?=[\\w:\\u4e00-\\u9fff])',
    '</?(?:b|i|em|strong|span|font|code|a|u|wbr|br|td|th|p|div|mark|small)\\b[^<>]{0,200}>',
  ].join('|')})`,
  'g',
);

const entities: Readonly<Record<string, string>> = {
  ...{ colon: ':', commat: '@', nbsp: ' ', period: '.', lowbar: '_', equals: '=', num: '#' },
  ...{ sol: '/', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

/** How far around something hidden a secret may reach. */
const reach = 300;

/** What is found in a text as it is read, where that differs from how it stands. */
export function findAsRead(text: string, find: (text: string) => readonly Span[]): Span[] {
  const marks = Array.from(text.matchAll(hidden), ({ 0: mark, index }) => ({ mark, index }));
  const spans: Span[] = [];
  for (let at = 0; at < marks.length;) {
    const first = at;
    while (at < marks.length - 1 && isNear(marks[at], marks[at + 1])) at++;
    const end = endOf(marks[at++]) + reach;
    const start = Math.max(0, (marks[first]?.index ?? 0) - reach);
    const view = viewOf(text, wholeWords(text, start, end), marks.slice(first, at));
    for (const span of find(view.text)) spans.push(withTags(text, spanIn(view, span)));
  }
  return spans;
}

interface Mark {
  readonly mark: string;
  readonly index: number;
}

function endOf(mark?: Mark): number {
  return (mark?.index ?? 0) + (mark?.mark.length ?? 0);
}

function isNear(mark?: Mark, next?: Mark): boolean {
  return (next?.index ?? 0) - endOf(mark) < 2 * reach;
}

interface View {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A piece of a view, up to the next one. */
interface Piece {
  /** Where it begins in the view. */
  readonly at: number;
  /** Where it begins in the text as it stands. */
  readonly start: number;
  /** Where it ends there, if it stands for something hidden as a whole. */
  readonly end?: number;
}

/** A stretch without what its ends cut from a word, for a part of a long word looks like a key. */
function wholeWords(text: string, start: number, end: number): readonly [number, number] {
  const from =
    start === 0 ? 0 : start + (/^\S{0,250}/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = end >= text.length ? text.length : end - lastWord(text.slice(end - 250, end));
  return [from, Math.max(from, to)];
}

function lastWord(text: string): number {
  let length = 0;
  while (length < text.length && /\S/.test(text[text.length - 1 - length] ?? ' ')) length++;
  return length;
}

function viewOf(text: string, [from, to]: readonly [number, number], marks: readonly Mark[]): View {
  const pieces: Piece[] = [];
  let seen = '';
  let place = from;
  const addPlain = (end: number) => {
    if (end <= place) return;
    pieces.push({ at: seen.length, start: place });
    seen += text.slice(place, end);
  };
  for (const { mark, index } of marks) {
    if (index < place || index >= to) continue;
    addPlain(index);
    place = index + mark.length;
    const unit = shown(mark);
    if (unit === '') continue;
    pieces.push({ at: seen.length, start: index, end: place });
    seen += unit;
  }
  addPlain(to);
  return { text: seen, pieces };
}

/** What a reader sees of something hidden: a unit, or nothing. */
function shown(mark: string): string {
  if (mark.startsWith('<')) return /^<(?:br|td|th|p|div)\b/i.test(mark) ? ' ' : '';
  if (mark.startsWith('&')) return shownEntity(mark);
  if (!mark.startsWith('\\')) return '';
  if (mark.startsWith('\\u')) return unitOf(Number.parseInt(mark.slice(2), 16));
  return /^\\[nrt]$/.test(mark) ? '\n' : mark.slice(1);
}

function shownEntity(mark: string): string {
  const [, code, hex, name] = /^&(?:#(\d+)|#x([0-9a-f]+)|(\w+));$/i.exec(mark) ?? [];
  if (name !== undefined) return entities[name] ?? '';
  return unitOf(code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code));
}

function unitOf(number: number): string {
  return number < 0x10000 ? String.fromCharCode(number) : ' ';
}

function spanIn({ pieces }: View, span: Span): Span {
  const first = pieceAt(pieces, span.start);
  const last = pieceAt(pieces, span.end - 1);
  return {
    ...span,
    start: first.end === undefined ? first.start + span.start - first.at : first.start,
    end: last.end ?? last.start + span.end - last.at,
  };
}

/** The piece that a place of a view is in. */
function pieceAt(pieces: readonly Piece[], place: number): Piece {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= place) low = middle;
    else high = middle;
  }
  return pieces[low] ?? { at: 0, start: 0 };
}

/** With the tag that a tag in the middle of the span closes, or is closed by. */
function withTags(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const opened = inner.match(/<\w/g)?.length ?? 0;
  const closed = inner.match(/<\//g)?.length ?? 0;
  const before = /<\w[^<>]{0,200}>$/.exec(text.slice(Math.max(0, span.start - 202), span.start));
  const after = /^<\/\w{1,10}>/.exec(text.slice(span.end, span.end + 14));
  return {
    ...span,
    start: span.start - (closed > opened ? (before?.[0].length ?? 0) : 0),
    end: span.end + (opened > closed ? (after?.[0].length ?? 0) : 0),
  };
}

/** What stands in a bracket, item by item, in any language. */
import type { Stretched } from './pathRuns';

/** An item of a list or call; UTF-16 [start, end) of a string's text, or of the expression. */
export interface Item extends Stretched {
  /** The text of a string; absent for any other expression. */
  readonly text?: string;
  /** The items of a list. */
  readonly inner?: readonly Item[];
}

/** The items and where the bracket ends. */
export interface Items {
  readonly list: readonly Item[];
  readonly end: number;
}

/** Longest bracket that is read, and how deep lists are read in it. */
const maxLength = 500;
const maxDepth = 2;

/** The items behind the bracket or comma at an offset; undefined if it is not closed soon. */
export function readItems(text: string, open: number, depth = 0): Items | undefined {
  const list: Item[] = [];
  const stop = Math.min(text.length, open + maxLength);
  let from = open + 1;
  let nested = 0;
  for (let at = open + 1; at < stop; at++) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === '`') at = endOfString(text, at, stop);
    else if ('([{'.includes(char)) nested++;
    else if (')]}'.includes(char) && nested > 0) nested--;
    else if (nested === 0 && ',)]}'.includes(char)) {
      const item = itemOf(text, { start: from, end: at }, depth);
      if (item !== undefined) list.push(item);
      if (char !== ',') return { list, end: at + 1 };
      from = at + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number, stop: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < stop; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === quote) return at;
  }
  return stop;
}

const stringItem = /^[@$fFrRbu]{0,2}(["'`])((?:(?!\1)[^\\\n])*)\1$/;
const listItem = /^(?:\[\]\w{1,12}|new(?: \w{1,12})?\[\]|array|vec!|&)?\s?(?=[[{(])/;

function itemOf(text: string, range: Stretched, depth: number): Item | undefined {
  const written = text.slice(range.start, range.end);
  const item = written.trim();
  if (item === '') return undefined;
  const start = range.start + written.indexOf(item);
  const string = stringItem.exec(item);
  if (string !== null) {
    const at = start + item.length - 1 - (string[2] ?? '').length;
    return { text: string[2] ?? '', start: at, end: at + (string[2] ?? '').length };
  }
  const list = depth < maxDepth ? listItem.exec(item) : null;
  const inner = list === null ? undefined : readItems(text, start + list[0].length, depth + 1);
  return { start, end: start + item.length, ...(inner !== undefined && { inner: inner.list }) };
}

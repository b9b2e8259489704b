/** What was once told to be somebody's name is one wherever the text says it again. */
import { isLikelyHanName } from './hanNames';
import { isBrand } from './latinNames';
import type { Span } from './span';

/** So many names are looked for again, so that a list of people costs no square. */
const mostNames = 40;

/** The other places of the names that were found in a text, and of their parts. */
export function findKnownNames(text: string, found: readonly Span[]): Span[] {
  const whole = new Set<string>();
  for (const { kind, start, end } of found) {
    if (kind === 'name' && whole.size < mostNames) whole.add(text.slice(start, end));
  }
  const names = new Set([...whole].flatMap(name => namesOf(name, text)));
  return [...names].flatMap(name => placesOf(text, name));
}

/** A whole name, and each of its parts that is long enough to be no other word. */
function namesOf(name: string, text: string): readonly string[] {
  if (/^\p{Script=Han}{2,}$/u.test(name)) return [name];
  const words = /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+)+$/u.test(name) ? name.split(' ') : [];
  if (words.length < 2 || isBrand(name, text)) return [];
  return [name, ...words.filter(word => /^\p{Lu}[\p{L}'’-]{3,}$/u.test(word))];
}

function placesOf(text: string, name: string): Span[] {
  const isPart = !name.includes(' ') && !/^\p{Script=Han}/u.test(name);
  if (isPart && isWordToo(text, name)) return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isWhole(text, at, end)) spans.push({ kind: 'name', start: at, end });
  }
  return spans;
}

/** Of Latin letters: no part of a longer word, of a path or of an address. */
function isWhole(text: string, start: number, end: number): boolean {
  if (han.test(text.charAt(start))) {
    const isSure = end - start > 2 || isLikelyHanName(text.slice(start, end));
    return isSure || !(han.test(text.charAt(start - 1)) || han.test(text.charAt(end)));
  }
  return (
    !/[\p{L}\d_/.@-]/u.test(text.charAt(start - 1)) && !/[\p{L}\d_/@(]/u.test(text.charAt(end))
  );
}

const han = /\p{Script=Han}/u;

/** Whether the text has it as an ordinary word: `Will`, `Page`, `Grace`. */
function isWordToo(text: string, name: string): boolean {
  const word = name.toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/[\p{L}\d_.@-]/u.test(around)) return true;
  }
  return false;
}

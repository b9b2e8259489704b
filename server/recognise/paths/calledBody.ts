/** The bodies of functions that the program itself calls: where a request is made for somebody else. */
import type { Root } from './keyPath';
import { sourceOf } from './nameSource';
import { namesLike } from './sameName';
import type { Range } from './statement';
import { isMark, isWord, textAt, tokenBehind, type View } from '../text/view';

/** Calls that are followed of one key. */
const mostCalls = 8;
/** Tokens between a function's parameters and its body: the type of its result. */
const longestHead = 16;

/**
 * Bodies of the functions in the view that answer what hangs on the roots, or that a variable among
 * them is handed to: of `info = this.ask(name)` all of `ask(name) { … }`.
 */
export function calledBodies(view: View, roots: readonly Root[], isRead: boolean): Range[] {
  const opens = roots.flatMap(root => {
    if (root.kind === 'call') return [root.open];
    if (root.kind !== 'variable' || isRead) return [];
    return namesLike(view, root).flatMap(at => handedTo(view, at));
  });
  return [...new Set(opens)].slice(0, mostCalls).flatMap(open => bodyOf(view, open) ?? []);
}

const addressNames = /(?:url|uri|host|endpoint|addr|domain)$/i;
/** Tokens of a request that are looked at for its address. */
const mostTokens = 200;

/**
 * Bodies of the functions that give the addresses named in a request: of `send({ url, form })` after
 * `url = this.addressOf(region)` all of `addressOf(region) { … }`.
 */
export function addressBodies(view: View, ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  let looked = 0;
  for (const { start, end } of ranges) {
    let at = tokenBehind(view, start);
    for (; at < view.tokens.length && looked < mostTokens; at++, looked++) {
      const token = view.tokens[at];
      if (token === undefined || token.start >= end) break;
      if (token.kind !== 'word' || !addressNames.test(token.text)) continue;
      const source = sourceOf(view, { kind: 'variable', name: token.text, index: at });
      const body = source?.root.kind === 'call' ? bodyOf(view, source.root.open) : undefined;
      if (body !== undefined) found.push(body);
    }
  }
  return found;
}

/** The call of which the variable at a token is an argument. */
function handedTo(view: View, at: number): number[] {
  const open = view.parents[at] ?? -1;
  return isMark(view, open, '(') && isMark(view, at + 1, ',', ')') ? [open] : [];
}

/** The body of the function that is called at a bracket, if the view holds it. */
function bodyOf(view: View, open: number): Range | undefined {
  const callee = open - 1;
  if (!isWord(view, callee)) return undefined;
  const name = textAt(view, callee);
  if (name.length < 4) return undefined;
  for (let at = 0; at < view.tokens.length; at++) {
    if (at === callee || view.tokens[at]?.text !== name || !isWord(view, at)) continue;
    const body = definedAt(view, at);
    if (body !== undefined) return body;
  }
  return undefined;
}

/** `func ask(name string) (Info, error) {`, `ask = async (name) => {`, `def ask(self, name):`. */
function definedAt(view: View, at: number): Range | undefined {
  const isMember = isMark(view, at - 1, '.') && !isMark(view, at + 1, '=');
  if (isMember || isMark(view, at - 1, '->', '?.', 'new', 'return', 'await')) return undefined;
  let open = at + 1;
  if (isMark(view, open, '=', ':')) open += isMark(view, open + 1, 'async', 'function') ? 2 : 1;
  if (isMark(view, open, 'function')) open++;
  const closer = isMark(view, open, '(') ? view.closers.get(open) : undefined;
  if (closer === undefined) return undefined;
  if (view.language.indents) return isMark(view, at - 1, 'def') ? indented(view, at) : undefined;
  for (let next = closer + 1; next < closer + longestHead; next++) {
    if (isMark(view, next, '{')) return rangeOf(view, next, view.closers.get(next));
    if (isMark(view, next, ';', ',', '.', '=', '}') || view.tokens[next]?.kind === 'string')
      return undefined;
  }
  return undefined;
}

/** Python: from the name to the next line that begins as far left. */
function indented(view: View, at: number): Range | undefined {
  const start = view.tokens[at]?.start ?? 0;
  const line = view.text.lastIndexOf('\n', start) + 1;
  const left = /^[ \t]*/.exec(view.text.slice(line, line + 200))?.[0].length ?? 0;
  for (let next = at + 1; next < view.tokens.length; next++) {
    const token = view.tokens[next];
    if (token?.isFirstOnLine !== true || view.parents[next] !== -1) continue;
    const column = token.start - (view.text.lastIndexOf('\n', token.start) + 1);
    if (column <= left) return { start, end: token.start };
  }
  return { start, end: view.tokens.at(-1)?.end ?? start };
}

function rangeOf(view: View, open: number, closer: number | undefined): Range {
  const last = view.tokens[closer ?? view.tokens.length - 1];
  return { start: view.tokens[open]?.start ?? 0, end: last?.end ?? view.text.length };
}

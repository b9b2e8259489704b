/** Which stretches of code belong to the same request as a key: its statement, and the calls its variable goes to. */
import { isBlock } from './holder';
import { namesLike } from './sameName';
import type { Root } from './keyPath';
import { isMark, isWord, type View } from '../text/view';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How much of a line before and behind a statement counts: in a file of one line not all of it. */
const maxRest = 300;

/** The statement a token stands in, from the start of its first line to the end of its last. */
function statementAround(view: View, index: number): Range {
  let outer = index;
  for (let parent = view.parents[outer] ?? -1; parent >= 0; parent = view.parents[outer] ?? -1) {
    if (isBlock(view, parent)) break;
    outer = parent;
  }
  const first = view.tokens[outer];
  const last = view.tokens[view.closers.get(outer) ?? index] ?? first;
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  let from = outer;
  while (from > 0 && continuesLine(view, from)) from--;
  let end = last.end;
  for (let next = (view.closers.get(outer) ?? outer) + 1; isChained(view, next); next++) {
    const closer = isMark(view, next + 2, '(') ? view.closers.get(next + 2) : undefined;
    next = closer ?? next + 1;
    end = view.tokens[next]?.end ?? end;
  }
  const start = view.tokens[from]?.start ?? first.start;
  const lineStart = view.text.lastIndexOf('\n', start - 1) + 1;
  const newline = view.text.indexOf('\n', end);
  const lineEnd = newline === -1 ? view.text.length : newline;
  return { start: Math.max(lineStart, start - maxRest), end: Math.min(lineEnd, end + maxRest) };
}

/** Whether the statement goes on before this token: the line begins with `.method` or a bracket. */
function continuesLine(view: View, index: number): boolean {
  const token = view.tokens[index];
  if (token === undefined) return false;
  if (!token.isFirstOnLine) return view.parents[index - 1] === view.parents[index];
  return isMark(view, index, '.', '->', '?.', '{', ')');
}

function isChained(view: View, index: number): boolean {
  return isMark(view, index, '.', '->', '?.') && view.tokens[index]?.isFirstOnLine === true;
}

/**
 * All that belongs to the request of a key: the statement it stands in and those in which the
 * variable holding it is used (a request's body) or was read (its answer).
 */
export function requestRanges(view: View, index: number, roots: readonly Root[]): Range[] {
  const ranges = [statementAround(view, index)];
  for (const root of [...roots, ...carriers(view, roots)]) {
    if (root.kind === 'variable') {
      for (const at of [root.index, ...namesLike(view, root)]) {
        ranges.push(statementAround(view, at));
        const handle = at === index ? undefined : handleBeside(view, at);
        if (handle !== undefined) ranges.push(statementAround(view, handle));
      }
    }
    if (root.kind === 'call') ranges.push(statementAround(view, root.open));
  }
  return ranges;
}

/** How often what is made of a body is made into something else. */
const mostCarriers = 3;
/** Calls that hand on all that they are given, in another form: `toJson(body)`, `text.getBytes()`. */
const handingOn =
  /json|string|bytes|encode|dumps?$|marshal|serialize|entity|buffer|reader|^new$|clone/i;

/** Whether a function by that name hands on all that it is given. */
export function handsOn(name: string): boolean {
  return handingOn.test(name);
}

/** `text = gson.toJson(body); bytes = text.getBytes()`: names that hold the same body in another form. */
function carriers(view: View, roots: readonly Root[]): Root[] {
  const found: Root[] = [];
  for (const root of roots) {
    let next = root.kind === 'variable' ? root : undefined;
    for (let hop = 0; next !== undefined && hop < mostCarriers; hop++) {
      const name: string = next.name;
      next = namesLike(view, next)
        .map(at => carrierOf(view, at))
        .find(carrier => carrier !== undefined && carrier.name !== name);
      if (next !== undefined) found.push(next);
    }
  }
  return found;
}

function carrierOf(view: View, at: number): (Root & { readonly kind: 'variable' }) | undefined {
  const open = view.parents[at] ?? -1;
  const isGiven = isMark(view, open, '(') && isMark(view, at + 1, ')', ',') && open === at - 1;
  const isAsked = isMark(view, at + 1, '.', '->') && isMark(view, at + 3, '(');
  const callee = isGiven ? open - 1 : isAsked ? at + 2 : -1;
  if (callee < 0 || !handsOn(view.tokens[callee]?.text ?? '')) return undefined;
  let start = isGiven ? callee : at;
  while (isMark(view, start - 1, '.', '->', '::') && isWord(view, start - 2)) start -= 2;
  if (isMark(view, start - 1, 'new', 'await')) start--;
  const target = start - 2;
  const isAssigned = isMark(view, start - 1, '=', ':=') && isWord(view, target);
  if (!isAssigned) return undefined;
  return { kind: 'variable', name: view.tokens[target]?.text ?? '', index: target };
}

/**
 * `curl_setopt($ch, BODY, json_encode($body))`, `post.setEntity(entity(body))`: where the request that
 * the variable at a token is handed to was made.
 */
function handleBeside(view: View, at: number): number | undefined {
  let open = view.parents[at] ?? -1;
  for (let steps = 0; steps < 4 && open >= 0; steps++, open = view.parents[open] ?? -1) {
    if (!isMark(view, open, '(')) return undefined;
    for (const handle of [receiverOf(view, open), open + 1]) {
      if (handle === undefined || handle === at || !isWord(view, handle)) continue;
      const made = madeAt(view, handle);
      if (made !== undefined) return made;
    }
  }
  return undefined;
}

/** First token of what a call's function is a member of: of `post.setEntity(` the post. */
function receiverOf(view: View, open: number): number | undefined {
  return isMark(view, open - 2, '.', '->', '?.') && isWord(view, open - 3) ? open - 3 : undefined;
}

/** Where the variable at a token was assigned, nearest before it. */
function madeAt(view: View, index: number): number | undefined {
  const name = view.tokens[index]?.text ?? '';
  return namesLike(view, { kind: 'variable', name, index }).find(
    at => at < index && isMark(view, at + 1, '=', ':=') && !isMark(view, at - 1, '.', '->'),
  );
}

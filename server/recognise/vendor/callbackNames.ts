/** Parameters of the functions that are handed to calls: `client.list(…, (err, answer) => …)`. */
import { isMark, isWord, type View } from '../text/view';
import { accessors, type Bind } from './boundNames';

/** How many calls of a chain are followed: `qiniu.upload(…).subscribe({…})`. */
const longestChain = 6;

/** Parameters of the functions among the arguments of the calls that begin behind a chain. */
export function bindCallbacks(view: View, end: number, bind: Bind): void {
  let at = end + 1;
  for (let calls = 0; calls < longestChain; calls++) {
    while (isMark(view, at, '?', '!')) at++;
    const closer = isMark(view, at, '(', '{') ? view.closers.get(at) : undefined;
    const isMessage =
      closer === undefined && view.language.messageSends && isMessageHead(view, end);
    if (isMessage) {
      bindParameters(view, end, view.closers.get(view.parents[end] ?? -1) ?? end, bind);
      return;
    }
    if (closer === undefined) return;
    bindParameters(view, at, closer, bind);
    at = closer + 1;
    while (isMark(view, at, '?', '!')) at++;
    if (!isMark(view, at, ...accessors) || !isWord(view, at + 1)) {
      if (isMark(view, at, '{', 'do'))
        bindParameters(view, closer, view.closers.get(at) ?? at + 8, bind);
      return;
    }
    at += 2;
  }
}

/** `[self.manager putData:… complete:^(QNResponseInfo *info) {…}]`. */
function isMessageHead(view: View, end: number): boolean {
  return isMark(view, view.parents[end] ?? -1, '[') && isWord(view, end + 1);
}

/** Longest list of arguments that is gone through. */
const longestArguments = 600;

function bindParameters(view: View, open: number, closer: number, bind: Bind): void {
  const last = Math.min(closer, open + longestArguments);
  for (let at = open; at < last; at++) {
    const isOwn = at === open && isMark(view, open, '(');
    const end = isOwn ? undefined : parametersEnd(view, at);
    if (end === undefined) continue;
    const scope = { start: at, end: closer };
    for (let name = at; name < end; name++) {
      const isName =
        isMark(view, name + 1, ',', ')', 'in', '|', '=>', '->', ':') || name === end - 1;
      if (isWord(view, name) && isName) bind(name, scope);
    }
  }
}

/** PHP: `function ($answer) use ($x) {`. */
function functionUse({ language }: View): readonly string[] {
  return language.arrowPairs ? ['use'] : [];
}

/** Where the parameters that begin at a token end: `(a, b) =>`, `a =>`, `{ a, b in`, `|a|`, `f(a) {`. */
function parametersEnd(view: View, at: number): number | undefined {
  if (isWord(view, at) && isMark(view, at + 1, '=>', '->')) return at + 1;
  if (isMark(view, at, '(')) {
    const closer = view.closers.get(at);
    const isHead =
      closer !== undefined &&
      isMark(view, closer + 1, '=>', '{', '->', 'async', ':', ...functionUse(view));
    return isHead && closer - at < 40 && !isMark(view, at - 1, 'if', 'for', 'while', 'switch')
      ? closer
      : undefined;
  }
  if (!isMark(view, at, '{', '|')) return undefined;
  for (let next = at + 1; next < at + 14; next++) {
    if (isMark(view, next, 'in', '->', '|')) return next;
    if (!isWord(view, next) && !isMark(view, next, ',', '(', ')', ':', '?', '_')) return undefined;
  }
  return undefined;
}

/**
 * Names in the code that hold something of the vendor's SDK: what is imported from it, what is made
 * or typed with that, what its calls answer, and the parameters of callbacks handed to it.
 */
import { importedNames } from './importedNames';
import { scopeAround, type TokenRange } from '../paths/scope';
import type { VendorWords } from '../documented/vendorWords';
import { foldCase, hasWord } from '../text/wholeWord';
import { isMark, isWord, textAt, type View } from '../text/view';

/** Whether a name means the vendor at a token, and the chain of members that stands there. */
export interface VendorNames {
  /** Whether the word at a token, read alone, holds something of the vendor's. */
  readonly has: (index: number) => boolean;
  /** Whether the member chain that ends at a token begins with something of the vendor's. */
  readonly holdsChain: (end: number) => boolean;
}

/** Of a text that nowhere names the vendor. */
export const noNames: VendorNames = { has: () => false, holdsChain: () => false };

/** How often what was found leads to more: `bm` → its answer → the items of that. */
const passes = 3;

/** Reads the names of a view; `head` is the beginning of the file, where the imports are. */
export function findVendorNames(view: View, words: VendorWords, head: string): VendorNames {
  const imported = importedNames(head, words);
  const scopes = new Map<string, TokenRange[]>();
  const known = new Map<string, boolean>();
  const isOwn = (name: string): boolean => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const own = imported.has(name) || isVendorWord(name, words);
    known.set(name, own);
    return own;
  };
  const has = (index: number): boolean => {
    if (!isWord(view, index)) return false;
    const name = plainName(textAt(view, index));
    const isBound = scopes.get(name)?.some(({ start, end }) => index >= start && index < end);
    return isBound === true || isOwn(name);
  };
  const bind = (index: number, scope: TokenRange): void => {
    const name = plainName(textAt(view, index));
    if (!/^[A-Za-z]\w*$/.test(name) || keywords.has(name)) return;
    const list = scopes.get(name);
    if (list === undefined) scopes.set(name, [scope]);
    else if (!list.some(({ start, end }) => start <= scope.start && end >= scope.end))
      list.push(scope);
  };
  for (let pass = 0; pass < passes; pass++) {
    view.tokens.forEach((_, index) => {
      const head = modulePath(view, index);
      if (!isMark(view, head - 1, ...accessors) && has(index)) bindAround(view, head, bind, index);
      else if (isOwnMember(view, index) && has(index)) bindAround(view, index - 2, bind, index);
    });
  }
  return { has, holdsChain: end => chainNames(view, end).some(has) };
}

type Bind = (index: number, scope: TokenRange) => void;

const accessors = ['.', '?.', '->', '::'];
const keywords = new Set(
  `const let var val final auto return new await async func fun function def try catch if else for in of
  self this null nil None true false static public private protected readonly string int long bool
  boolean void object any dynamic mut ref _ ok import from using use package class struct interface
  extends implements throws throw as is not and or`.split(/\s+/),
);

/** `$bm`, `@bm` and `bm` are one name. */
function plainName(text: string): string {
  return text.replace(/^[$@]+/, '');
}

function isVendorWord(name: string, { names, typePrefixes }: VendorWords): boolean {
  if (
    typePrefixes.some(prefix => name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length)))
  )
    return true;
  const folded = foldCase(name);
  return names.some(word => hasWord(name, folded, word));
}

/** Rust: where `super::super::x` and `crate::x` begin, which lead to the same x. */
function modulePath(view: View, index: number): number {
  let head = index;
  while (isMark(view, head - 1, '::') && isMark(view, head - 2, 'super', 'crate', 'self'))
    head -= 2;
  return head;
}

/** Member of the program's own object: `self.kodo`, `this.kodo`, `c.kodo`. */
function isOwnMember(view: View, index: number): boolean {
  return isMark(view, index - 1, ...accessors) && !isMark(view, index - 3, ...accessors, ')', ']');
}

/** Binds what is declared, assigned or called back with the name at a token. */
function bindAround(view: View, index: number, bind: Bind, member = index): void {
  const end = chainEnd(view, member);
  const start = typeStart(view, index);
  bindDeclared(view, start, end, bind);
  bindAssigned(view, start, bind);
  bindCallbacks(view, end, bind);
}

/** Last token of `a.b.c` from its first. */
function chainEnd(view: View, index: number): number {
  let at = index;
  while (isMark(view, at + 1, ...accessors, '\\') && isWord(view, at + 2)) at += 2;
  return at;
}

/** Where the marks of a pointer or an optional before a name begin: `*storage.X`, `\Qiniu\X`. */
function typeStart(view: View, index: number): number {
  let at = index;
  while (
    isMark(view, at - 1, '*', '&', '[', ']', '\\', 'new', 'await', 'try', '?', '!', '(', 'mut')
  )
    at--;
  return at;
}

/** `BucketManager bm`, `bm *storage.BucketManager`, `bm: BucketManager`, `as e`, `=> e`. */
function bindDeclared(view: View, start: number, end: number, bind: Bind): void {
  let next = end + 1;
  while (isMark(view, next, '*', '&', '?', '[', ']', '|', '=>', 'as')) next++;
  const isSameLine = view.tokens[next]?.isFirstOnLine === false;
  if (isWord(view, next) && isSameLine) bind(next, scopeAround(view, next));
  const before = isMark(view, start - 1, ':') ? start - 2 : start - 1;
  const name = isMark(view, before, '?') ? before - 1 : before;
  const isTyped = isMark(view, start - 1, ':') || isGoType(view, start);
  if (isTyped && isWord(view, name)) bind(name, scopeAround(view, name));
}

/** Go writes the type behind the name, with its package: `bm *storage.BucketManager`. */
function isGoType(view: View, start: number): boolean {
  const isLine = view.tokens[start]?.isFirstOnLine === false;
  const first = isMark(view, start, '*') ? start + 1 : start;
  return isLine && isMark(view, first + 1, '.') && /^[A-Z]/.test(textAt(view, first + 2));
}

/** How many names one statement may assign. */
const longestTargets = 24;

/** `bm = …`, `ret, info = …`, `for (x of …)`, `e, ok := err.(*storage.ErrorInfo)`. */
function bindAssigned(view: View, start: number, bind: Bind): void {
  let sign = start - 1;
  // A type assertion: what is assigned is of the type.
  if (isMark(view, sign, '(') && isMark(view, sign - 1, '.')) sign = assertionSign(view, sign);
  if (isMark(view, sign, 'range')) sign--;
  if (!isMark(view, sign, '=', ':=', 'in', 'of', '??=') && !isLoopColon(view, sign)) {
    if (isMark(view, sign, 'as', 'foreach') || isMark(view, start - 1, '('))
      bindEach(view, start, bind);
    return;
  }
  for (const at of targetsOf(view, sign)) {
    const isMember = isMark(view, at - 1, ...accessors) || textAt(view, at).startsWith('@');
    bind(at, isMember ? wholeView(view) : scopeAround(view, at));
  }
}

/** Tokens of the names that are assigned at a sign: `a =`, `a, b :=`, `[a, b] =`, `self.a =`, `a: T =`. */
function targetsOf(view: View, sign: number): number[] {
  const open = view.openers.get(sign - 1);
  if (open !== undefined) {
    const inside = Array.from(
      { length: Math.min(sign - open, longestTargets) },
      (_, n) => open + n,
    );
    return inside.filter(at => isWord(view, at) && !isMark(view, at + 1, ':'));
  }
  const found: number[] = [];
  for (let at = sign - 1; isWord(view, at) && found.length < longestTargets;) {
    found.push(at);
    if (isMark(view, at - 1, ':') && isWord(view, at - 2)) found.push((at -= 2));
    while (isMark(view, at - 1, ...accessors) && isWord(view, at - 2)) at -= 2;
    if (!isMark(view, at - 1, ',')) break;
    at -= 2;
  }
  return found;
}

function isLoopColon(view: View, sign: number): boolean {
  return isMark(view, sign, ':') && isMark(view, (view.parents[sign] ?? -1) - 1, 'for', 'foreach');
}

function assertionSign(view: View, open: number): number {
  for (let at = open - 1; at > open - 8; at--) if (isMark(view, at, '=', ':=')) return at;
  return open;
}

/** PHP: `foreach ($items as $item)`. */
function bindEach(view: View, start: number, bind: Bind): void {
  const open = start - 1;
  if (!isMark(view, open - 1, 'foreach')) return;
  const closer = view.closers.get(open) ?? open;
  for (let at = open + 1; at < closer; at++) {
    if (isMark(view, at - 1, 'as', '=>') && isWord(view, at)) bind(at, scopeAround(view, at));
  }
}

function wholeView(view: View): TokenRange {
  return { start: 0, end: view.tokens.length };
}

/** How many calls of a chain are followed: `qiniu.upload(…).subscribe({…})`. */
const longestChain = 6;

/** Parameters of the functions among the arguments of the calls that begin behind a chain. */
function bindCallbacks(view: View, end: number, bind: Bind): void {
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

/** Tokens of the first two names of the member chain that ends at a token. */
function chainNames(view: View, end: number): number[] {
  const names: number[] = [];
  for (let at = end, count = 0; at >= 0 && count < 64; count++) {
    if (isMark(view, at, '!', '?')) at--;
    else if (isMark(view, at, ')', ']')) at = (view.openers.get(at) ?? at) - 1;
    else if (isWord(view, at)) {
      names.unshift(at);
      if (!isMark(view, at - 1, ...accessors)) break;
      at -= 2;
    } else break;
  }
  return names.slice(0, 3);
}

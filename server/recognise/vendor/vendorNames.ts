/**
 * Names in the code that hold something of the vendor's SDK: what is imported from it, what is made
 * or typed with that, what its calls answer, and the parameters of callbacks handed to it.
 */
import { importedNames } from './importedNames';
import type { TokenRange } from '../paths/scope';
import type { VendorWords } from '../documented/vendorWords';
import { foldCase, hasWord } from '../text/wholeWord';
import { isMark, isWord, textAt, type View } from '../text/view';
import { accessors, type Bind, bindDeclared, bindAssigned } from './boundNames';
import { bindCallbacks } from './callbackNames';

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

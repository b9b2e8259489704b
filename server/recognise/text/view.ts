/** A stretch of text as tokens with their brackets matched, and the small steps through them. */
import type { KeyPath } from '../paths/keyPath';
import type { Language } from './language';
import { lex, type Comment, type Token } from './lexer';

export interface View {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  /** Of each token: index of the bracket that encloses it, -1 if none. */
  readonly parents: readonly number[];
  /** Of each opening bracket: index of the closing one; absent while it is not closed. */
  readonly closers: ReadonlyMap<number, number>;
  /** The other way round. */
  readonly openers: ReadonlyMap<number, number>;
  /** Where brackets stand, as far as it was asked for; kept so that siblings do not ask again. */
  readonly containers: Map<number, KeyPath>;
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Reads text[start, end) as tokens. Brackets that do not match are tolerated. */
export function readView(text: string, start: number, end: number, language: Language): View {
  const { tokens, comments } = lex(text, start, end, language);
  const parents: number[] = [];
  const closers = new Map<number, number>();
  const openers = new Map<number, number>();
  const stack: number[] = [];
  tokens.forEach((token, index) => {
    const opens = token.kind === 'punct' ? closing[token.text] : undefined;
    if (opens !== undefined) closeBracket(index, opens);
    parents.push(stack.at(-1) ?? -1);
    if (token.kind === 'punct' && '([{'.includes(token.text)) stack.push(index);
  });
  return { text, language, tokens, comments, parents, closers, openers, containers: new Map() };

  function closeBracket(index: number, opens: string): void {
    const depth = stack.findLastIndex(open => tokens[open]?.text === opens);
    if (depth === -1) return;
    closers.set(stack[depth] ?? -1, index);
    openers.set(index, stack[depth] ?? -1);
    stack.length = depth;
  }
}

/** Index of the token that `offset` touches: on it, or right behind a word, number or string. */
export function tokenAt({ tokens }: View, offset: number): number | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token === undefined) return undefined;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return middle;
  }
  const before = tokens[high];
  return before?.end === offset && before.kind !== 'punct' ? high : undefined;
}

/** Index of the first token that begins at an offset or behind it. */
export function tokenBehind({ tokens }: View, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Text of a token, '' if there is none at the index. */
export function textAt(view: View, index: number): string {
  return view.tokens[index]?.text ?? '';
}

/** Whether the token is the punctuation or keyword `text` (and not a string that reads so). */
export function isMark(view: View, index: number, ...texts: readonly string[]): boolean {
  const token = view.tokens[index];
  return token !== undefined && token.kind !== 'string' && texts.includes(token.text);
}

export function isWord(view: View, index: number): boolean {
  return view.tokens[index]?.kind === 'word';
}

export function isString(view: View, index: number): boolean {
  return view.tokens[index]?.kind === 'string';
}

/**
 * Index of the first token of the call, index or typed literal whose bracket is at `open`:
 * `json.dumps(` begins at `json`, `&Foo{` at `&`, a bare bracket at itself.
 */
export function expressionStart(view: View, open: number): number {
  const isBare = !endsOperand(view, open - 1) && !isMark(view, open - 1, '!', '>');
  let at = isBare || view.tokens[open]?.isFirstOnLine === true ? open : open - 1;
  for (let steps = 0; steps < 64; steps++) {
    const opener = view.openers.get(at);
    if (opener !== undefined) {
      at = opener;
      if (!endsOperand(view, at - 1) && !isMark(view, at - 1, '!', '>')) break;
      at--;
    } else if (isMark(view, at, '>')) {
      at = genericStart(view, at);
    } else if (isMark(view, at, '!')) {
      at--;
    } else if (isMark(view, at - 1, '.', '?.', '->', '::')) {
      at -= 2;
    } else if (!view.tokens[at]?.isFirstOnLine && isTypePart(view, at - 1)) {
      at--;
    } else break;
  }
  while (isMark(view, at - 1, 'new', 'await', '&', '*', '...', 'const', '%', '#') && at > 0) at--;
  return at;
}

/** Go and C write the type before the literal: `[]string{`, `map[string]any{`, `[2]*Foo{`. */
function isTypePart(view: View, index: number): boolean {
  return isMark(view, index, ']') && !isMark(view, (view.openers.get(index) ?? 0) - 1, ')');
}

function endsOperand(view: View, index: number): boolean {
  const token = view.tokens[index];
  if (token === undefined || token.kind === 'string' || token.kind === 'number') return false;
  if (token.kind !== 'word') return ')]}'.includes(token.text);
  // Rust: `Form::new()`.
  return !statementWords.has(token.text) || isMark(view, index - 1, '::', '.');
}

const statementWords: ReadonlySet<string> = new Set(
  'return if else elif for while switch case when match in of and or not is do try catch finally throw yield await new to assert print puts echo'.split(
    ' ',
  ),
);

/** Index before the `<` that a `>` closes: where the generic type's name stands. */
export function genericStart(view: View, index: number): number {
  let depth = 0;
  for (let at = index; at > Math.max(0, index - 40); at--) {
    if (isMark(view, at, '>')) depth++;
    if (isMark(view, at, '<') && --depth === 0) return at - 1;
  }
  return index - 1;
}

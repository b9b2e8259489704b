/** Which function of a program the cursor stands in, roughly, for any language with braces. */
import { isMark, textAt, type View } from '../text/view';

export interface EnclosingFunction {
  readonly isAsync: boolean;
  /** Whether it, or a `try` within it, takes exceptions that must be declared. */
  readonly takesExceptions: boolean;
  /** Token of the brace that opens its body. */
  readonly open: number;
}

/**
 * The innermost function around an offset; `type` if a class or the like comes first, undefined at
 * the top level. Blocks of `if`, loops and object literals belong to what is around them.
 */
export function enclosingFunction(
  view: View,
  offset: number,
): EnclosingFunction | 'type' | undefined {
  let isTried = false;
  for (let open = openBraceAt(view, offset); open !== -1; open = view.parents[open] ?? -1) {
    if (!isMark(view, open, '{')) continue;
    const header = headerOf(view, open);
    if (header.some(word => typeWords.has(word))) return 'type';
    // Rust's `async move {`, Swift's `Task {`.
    if (/^(?:async|async move|Task)$/.test(header.slice(0, 2).reverse().join(' '))) {
      return { isAsync: true, takesExceptions: true, open };
    }
    const isFunction = header.includes('(') || header.includes('=>') || header.includes('func');
    if (isFunction && !header.some(word => blockWords.has(word))) {
      const takesExceptions = isTried || header.includes('throws');
      return { isAsync: header.includes('async'), takesExceptions, open };
    }
    isTried ||= header.at(0) === 'try' || header.at(-1) === 'try';
  }
  return undefined;
}

const typeWords: ReadonlySet<string> = new Set(
  'class interface enum struct trait impl namespace object extension record protocol'.split(' '),
);

const blockWords: ReadonlySet<string> = new Set(
  'if else for while switch catch do try with when match select loop foreach using lock'.split(' '),
);

/** Index of the last bracket that is open at the offset, -1 if none is. */
function openBraceAt(view: View, offset: number): number {
  let found = -1;
  view.tokens.forEach((token, index) => {
    if (token.end > offset || token.kind !== 'punct' || !'([{'.includes(token.text)) return;
    const closer = view.tokens[view.closers.get(index) ?? -1];
    if (closer === undefined || closer.start >= offset) found = index;
  });
  return found;
}

/** Words and marks of the brace's own level back to the end of the statement before it. */
function headerOf(view: View, open: number): string[] {
  const words: string[] = [];
  const level = view.parents[open];
  for (let at = open - 1; at !== level && at >= 0 && words.length < 40; at--) {
    if (view.parents[at] !== level) continue;
    if (isMark(view, at, ';', '{', '}')) break;
    words.push(textAt(view, at));
    if (view.tokens[at]?.isFirstOnLine === true && words.includes('(')) break;
  }
  return words;
}

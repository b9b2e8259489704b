/** What is being typed at the cursor: a key or a value of an object, and what stands around it. */
import type { SymbolAtParams } from '../symbolAt';
import { memberName, wireName } from './typedName';

export interface TypedText {
  readonly kind: 'key' | 'value';
  /** UTF-16 offsets of what is replaced, quotes included. */
  readonly start: number;
  readonly end: number;
  /** The quote around it, '' if there is none yet. */
  readonly quote: '"' | "'" | '';
  /** Whether it stands in lines as YAML has them, not between brackets. */
  readonly isLine: boolean;
  /** Whether a colon or arrow (and so a value) follows the key already. */
  readonly hasColon: boolean;
  /** Whether a call takes the key and its value as arguments: `map.put("", value)`. */
  readonly isPut?: boolean;
  /** Whether it is put into what stands before a bracket: `body["|"] = value`. */
  readonly isIndex?: boolean;
  /** Whether it is the name alone, that a tag, an annotation or a member of a type gives a field. */
  readonly isName?: boolean;
  /** Whether it is a member that is written to: `policy.| = value`. */
  readonly isMember?: boolean;
  /** Whether another key or value follows that needs a comma before it. */
  readonly needsComma: boolean;
}

/** `body.put(`, `params.addProperty(`, `form.append(`. */
const putCall =
  /[\w)\]]\s{0,20}\.\s{0,2}(?:(?:put|set|add|append|insert)[A-Za-z_]{0,20}|text|part|field)\(\s{0,20}$/i;

/** `body[`, `call()[`: a bracket behind what is looked into. */
const indexed = /[\w)\]]\[$/;

/** How far white space is skipped to see what stands around. */
const reach = 400;

/** How keys and values of a file stand: parted by `:` or `=>`, in brackets or in lines. */
export interface PairSyntax {
  readonly hasArrows: boolean;
  readonly hasLines: boolean;
  /** Whether strings and literals are marked with `@`, as in Objective-C. */
  readonly hasLiteralMarks?: boolean;
  /** Whether members that are written to bear the documented names: `policy.scope = s`. */
  readonly hasMembers?: boolean;
}

/**
 * The key or value at the cursor, possibly empty; undefined where neither can begin. Only the
 * characters around are looked at: whether it is an object of a request is decided elsewhere.
 */
export function typedText(
  text: string,
  offset: number,
  syntax: PairSyntax = { hasArrows: false, hasLines: false },
): TypedText | undefined {
  let start = offset;
  while (start > 0 && isNameChar(text.charAt(start - 1)) && offset - start < 100) start--;
  let end = offset;
  while (isNameChar(text.charAt(end)) && end - offset < 100) end++;
  const quote = quoteAt(text, start - 1);
  if (quote === undefined) return undefined;
  if (quote !== '') start--;
  if (quote !== '' && text.charAt(end) === quote) end++;
  const after = nextMark(text, end);
  const typed = { start, end, quote };
  if (syntax.hasLines) {
    const line = lineKind(text, start);
    if (line !== undefined) {
      const hasColon = line === 'key' && /^[ \t]*:/.test(text.slice(end, end + reach));
      return { ...typed, kind: line, isLine: true, hasColon, needsComma: false };
    }
  }
  const name = wireName(text, typed) ?? memberName(text, typed, syntax);
  if (name !== undefined) return name;
  // Objective-C: the mark of `@"…"` is no part of the name.
  const from =
    syntax.hasLiteralMarks === true && text.charAt(start - 1) === '@' ? start - 1 : start;
  const before = lastMark(text, from, syntax);
  if (before === '(' && quote !== '' && putCall.test(text.slice(Math.max(0, start - 60), start))) {
    const hasColon = after === ',';
    return { ...typed, kind: 'key', isLine: false, isPut: true, hasColon, needsComma: false };
  }
  if (before === '[' && quote !== '' && indexed.test(text.slice(Math.max(0, start - 4), start))) {
    const isAssigned = /^\s{0,4}\]\s{0,4}=(?!=)/.test(text.slice(end, end + 12));
    if (!isAssigned && !/^\s{0,4}\]?\s{0,4}(?:\n|;|$)/.test(text.slice(end, end + 12)))
      return undefined;
    const kind = 'key' as const;
    return { ...typed, kind, isLine: false, isIndex: true, hasColon: true, needsComma: false };
  }
  if (before === undefined || !'{,:[\n'.includes(before)) return undefined;
  const kind = before === ':' ? 'value' : 'key';
  const hasColon =
    after === ':' || (syntax.hasArrows && /^\s*=>/.test(text.slice(end, end + reach)));
  return { ...typed, kind, isLine: false, hasColon, needsComma: /["'\w$]/.test(after) };
}

/** What can begin at this place of a YAML line; undefined within brackets and behind other text. */
function lineKind(text: string, start: number): TypedText['kind'] | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - reach), start);
  if (/^[ \t]*(?:-[ \t]+)*$/.test(before)) return isOpenAbove(text, lineStart) ? undefined : 'key';
  return /^[ \t]*(?:-[ \t]+)*["']?[\w.$@/-]{1,100}["']?[ \t]*:[ \t]+$/.test(before)
    ? 'value'
    : undefined;
}

/** Whether brackets opened on the line above go on: flow style is read like JSON. */
function isOpenAbove(text: string, lineStart: number): boolean {
  return /[{[,][ \t]*\r?\n$/.test(text.slice(Math.max(0, lineStart - reach), lineStart));
}

/**
 * The document with a piece of text in place of what is typed, and the cursor in it: `at` characters
 * from its start, right behind the opening quote if absent.
 */
export function putIn(
  params: SymbolAtParams,
  typed: TypedText,
  piece: string,
  at = 1,
): SymbolAtParams {
  const { text } = params;
  const { isIndex } = typed;
  const rest = text.slice(typed.end);
  // What is looked up is asked for; put into it is what is written.
  if (isIndex === true && !/^\s{0,4}\]\s{0,4}=/.test(rest)) {
    const written = `${text.slice(0, typed.start)}${piece}] = 0${rest.replace(/^\s{0,4}\]/, '')}`;
    return { ...params, text: written, offset: typed.start + at };
  }
  const comma = typed.needsComma && !typed.hasColon ? ',' : '';
  const put = text.slice(0, typed.start) + piece + comma + rest;
  return { ...params, text: put, offset: typed.start + at };
}

function isNameChar(char: string): boolean {
  return /[\w.$-]/.test(char) && char !== '';
}

/** The quote at a place, '' for none; undefined if it is escaped: then the text is not ours to edit. */
function quoteAt(text: string, at: number): '"' | "'" | '' | undefined {
  const char = text.charAt(at);
  if (char !== '"' && char !== "'") return '';
  return text.charAt(at - 1) === '\\' ? undefined : char;
}

/** The last character before that is no blank; a line break if the value of another key ends there. */
function lastMark(text: string, start: number, { hasArrows }: PairSyntax): string | undefined {
  let sawBreak = false;
  for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
    const char = text.charAt(at);
    if (char === '\n') sawBreak = true;
    else if (hasArrows && char === '>' && text.charAt(at - 1) === '=') return ':';
    else if (!/\s/.test(char)) return sawBreak && /["'\w}\]]/.test(char) ? '\n' : char;
  }
  return undefined;
}

function nextMark(text: string, end: number): string {
  return /\S/.exec(text.slice(end, end + reach))?.[0] ?? '';
}

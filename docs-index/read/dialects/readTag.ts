import type { Attributes } from './attributes';

/** A tag of HTML or JSX; '' is the name of a fragment's, `<>`. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'whole';
  readonly name: string;
  readonly attributes: Attributes;
  /** Index behind it. */
  readonly end: number;
}

/** Longer tags are text: whole pages have been written in one attribute. */
const longestTag = 200_000;

/** Characters that may be looked through in vain on one page: braces that are never closed. */
export interface TagBudget {
  left: number;
}

/**
 * The tag that begins at `start`, its attributes in quotes or, as JSX has them, in braces; undefined
 * if none does. The value of `a={"x"}` is `x`, of `a={[1]}` it is `[1]`.
 */
export function readTag(text: string, start: number, budget: TagBudget): Tag | undefined {
  const [opening, slash = '', name = ''] =
    matchAt(/<(\/?)([A-Za-z][\w.:-]*|(?=>))/y, text, start) ?? [];
  if (opening === undefined) return undefined;
  const attributes: Record<string, string> = {};
  let at = start + opening.length;
  const limit = Math.min(text.length, start + longestTag);
  while (at < limit) {
    at += matchAt(/\s*/y, text, at)?.[0].length ?? 0;
    const [end] = matchAt(/\/?>/y, text, at) ?? [];
    if (end !== undefined) {
      const kind = slash !== '' ? 'close' : end === '/>' ? 'whole' : 'open';
      return { kind, name, attributes, end: at + end.length };
    }
    const found = readAttribute(text, at, budget);
    if (found === undefined) return undefined;
    if (found.name !== '') attributes[found.name] = found.value;
    at = found.end;
  }
  return undefined;
}

interface FoundAttribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

function readAttribute(text: string, at: number, budget: TagBudget): FoundAttribute | undefined {
  if (text[at] === '{') {
    // A spread, `{...props}`.
    const end = bracesEnd(text, at, budget);
    return end === undefined ? undefined : { name: '', value: '', end };
  }
  const [name] = matchAt(/[@:\w$][\w$@:.-]*/y, text, at) ?? [];
  if (name === undefined) return undefined;
  const behind = at + name.length;
  const [equals] = matchAt(/\s*=\s*/y, text, behind) ?? [];
  if (equals === undefined) return { name, value: '', end: behind };
  const from = behind + equals.length;
  const [quoted] = matchAt(/"[^"]*"|'[^']*'/y, text, from) ?? [];
  if (quoted !== undefined)
    return { name, value: unescaped(quoted.slice(1, -1)), end: from + quoted.length };
  if (text[from] === '{') {
    const end = bracesEnd(text, from, budget);
    return end === undefined
      ? undefined
      : { name, value: expression(text.slice(from + 1, end - 1)), end };
  }
  const [bare] = matchAt(/[^\s"'=<>`{}]+?(?=\s|\/?>)/y, text, from) ?? [];
  return bare === undefined ? undefined : { name, value: bare, end: from + bare.length };
}

function unescaped(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** A string in braces is what it says; anything else stays as it is written. */
function expression(code: string): string {
  const text = code.trim();
  const [, double, single, ticks] =
    /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)$/.exec(text) ?? [];
  const value = double ?? single ?? ticks;
  return value === undefined ? text : value.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
}

/** Index behind the brace that closes the one at `start`; strings may hold braces. */
function bracesEnd(text: string, start: number, budget: TagBudget): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + Math.min(longestTag, budget.left));
  for (let at = start; at < limit; at++) {
    const char = text[at] ?? '';
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
    else if (char === '"' || char === "'" || char === '`') {
      const close = stringEnd(text, at);
      if (close !== undefined) at = close;
    }
  }
  budget.left -= limit - start;
  return undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length && at < start + longestTag; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
    else if (text[at] === '\n' && quote !== '`') return undefined;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

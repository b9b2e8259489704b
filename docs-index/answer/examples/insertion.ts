/**
 * An example as it has to stand in a document: fenced in Markdown, behind a separator in a request
 * file, escaped in a string. Works on text with marks in it, which pass through unchanged.
 */
import type { ExamplePlace } from './language';

/** How an example is put among the text of a document. */
export interface Insertion extends ExamplePlace {
  /** What starts a line with the example's title above it, e.g. the `###` that parts requests. */
  readonly heading?: string;
  /** What stands before and behind the example. */
  readonly before?: string;
  readonly after?: string;
  /** Whether the example needs a Markdown fence. */
  readonly fence?: boolean;
  /**
   * What every line but the first begins with, beside the indentation of the line it goes into; an
   * empty one only within a quote (`>`), which it would end.
   */
  readonly linePrefix?: string;
  /** What closes the string the example goes into, e.g. `"`, `'''`, a backquote. */
  readonly quote?: string;
  /** Whether it goes among the members of an object, whose braces stand there already. */
  readonly inObject?: boolean;
  /** Language of the document, which says how its strings escape. */
  readonly documentLanguage?: string;
  readonly eol?: '\n' | '\r\n';
}

export interface InsertedExample {
  readonly text: string;
  readonly title: string;
  /** Name of the language of a fence. */
  readonly info: string;
}

/** The text at its place, without a line break at its end. */
export function insertedText({ text, title, info }: InsertedExample, insertion: Insertion): string {
  const { before = '', after = '', linePrefix = '', eol = '\n', quote } = insertion;
  const trimmed = text.replace(/\n+$/, '');
  const plain = insertion.inObject ? membersOf(trimmed) : trimmed;
  const fence = '`'.repeat(
    Math.max(3, ...(plain.match(/`{3,}/g) ?? []).map(run => run.length + 1)),
  );
  const fenced = insertion.fence ? `${fence}${info}\n${plain}\n${fence}` : plain;
  const escaped =
    quote === undefined
      ? fenced
      : escapeInString(fenced, { quote, language: insertion.documentLanguage ?? '' });
  const heading = insertion.heading ? `${insertion.heading} ${oneLine(title)}\n` : '';
  const whole = before + heading + escaped + after;
  const emptyPrefix = linePrefix.includes('>') ? linePrefix.trimEnd() : '';
  return whole
    .replaceAll(/\n(?=[^\n])/g, `\n${linePrefix}`)
    .replaceAll(/\n(?=\n)/g, `\n${emptyPrefix}`)
    .replaceAll('\n', eol);
}

/** Of a JSON object its members, moved out by one step; anything else as it is. */
function membersOf(text: string): string {
  const inside = /^\{\n([\s\S]*)\n\}$/.exec(text)?.[1];
  if (inside === undefined) return text;
  const step = /^\s*/.exec(inside)?.[0] ?? '';
  return inside.replaceAll(new RegExp(`^${step}`, 'gm'), '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export interface StringPlace {
  /** What closes the string. */
  readonly quote: string;
  /** VS Code language id of the document. */
  readonly language: string;
}

/**
 * Text as it must be written inside a string literal, so that the string's value is the text. In
 * strings of one line, line breaks become `\n`; raw strings only lose what would end them.
 */
function escapeInString(text: string, { quote, language }: StringPlace): string {
  const isLong = quote.length > 1 || (quote === '`' && language !== 'shellscript');
  if (quote === '`') return escapeTemplate(text, language);
  if (quote === "'" && rawSingleQuotes.has(language)) return escapeRawSingle(text, language);
  if (language === 'yaml' && quote === "'") {
    // A line break would be read as a space, and its line would have to be indented.
    return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll("'", "''");
  }
  if (language === 'powershell') return text.replaceAll(/[`$"]/g, '`$&');
  const first = quote.charAt(0);
  const backslashed = text
    .replaceAll('\\', '\\\\')
    .replaceAll(isLong ? quote : first, isLong ? `\\${quote}` : `\\${first}`);
  const safe = escapeCode(backslashed, first, language);
  return isLong || language === 'shellscript' || language === 'php'
    ? safe
    : safe.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** Languages in which nothing means anything between single quotes, or only the quote does. */
const rawSingleQuotes: ReadonlySet<string> = new Set(['shellscript', 'powershell', 'php', 'ruby']);

function escapeRawSingle(text: string, language: string): string {
  if (language === 'shellscript') return text.replaceAll("'", "'\\''");
  return language === 'powershell' ? text.replaceAll("'", "''") : text.replaceAll(/[\\']/g, '\\$&');
}

/** JavaScript reads `${` in a template; Go's raw strings cannot hold a backquote at all. */
function escapeTemplate(text: string, language: string): string {
  return language === 'go'
    ? text.replaceAll('`', '` + "`" + `')
    : text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
}

/** What would be code inside the string: `$name`, `#{name}`. */
function escapeCode(text: string, quote: string, language: string): string {
  if (quote !== '"') return text;
  if (['kotlin', 'php', 'shellscript', 'groovy', 'dart'].includes(language)) {
    return text.replaceAll(language === 'shellscript' ? /[$`]/g : /\$/g, '\\$&');
  }
  return language === 'ruby' ? text.replaceAll(/#(?=[{$@])/g, '\\$&') : text;
}

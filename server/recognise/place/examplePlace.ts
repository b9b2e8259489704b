/** How an example has to be written to fit the place of the cursor in a document. */
import type { Insertion } from '../../../docs-index/answer/docsIndex';
import { enclosingFunction } from './enclosingFunction';
import type { SymbolAtParams } from '../symbolAt';
import { languageOf } from '../text/languageOf';
import { fenceAround } from '../text/markdownFence';
import { containerHolder } from '../paths/holder';
import { scopeAround, type TokenRange } from '../paths/scope';
import { isMark, readView, tokenAt, type View } from '../text/view';

/**
 * Reads the place: in a string, a Markdown text or list, among the requests of a request file, in a
 * function or at the top level of a program, and how its lines are indented and end. The lines of
 * the example are relative to the line of the cursor, as editors insert snippets.
 */
export function examplePlaceAt({ text, offset, languageId, uri }: SymbolAtParams): Insertion {
  const isMarkdown = /^(?:markdown|mdx|quarto|rmd)$/.test(languageId);
  const fence = isMarkdown ? fenceAround(text, offset) : undefined;
  const common = commonOf(text);
  if (isMarkdown && fence === undefined) {
    return { ...common, kind: 'file', fence: true, ...markdownPlace(text, offset) };
  }
  const inner = fence?.languageId ?? languageId;
  const language = languageOf(inner, uri);
  const [start, end] = [fence?.start ?? 0, fence?.end ?? text.length];
  const document = text.slice(start, end);
  if (language.kind === 'http') {
    return { ...common, kind: 'file', document, ...requestFilePlace(document, offset - start) };
  }
  const view = readView(text, start, end, language);
  const index = tokenAt(view, offset);
  const token = index === undefined ? undefined : view.tokens[index];
  if (token?.kind === 'string' && offset >= token.textStart && offset < token.end) {
    const quote = token.quote ?? '"';
    return { ...common, kind: 'statement', document, quote, documentLanguage: inner };
  }
  if (objectLanguages.test(inner) && isAmongMembers(view, offset)) {
    return { ...common, kind: 'statement', document, inObject: true };
  }
  return { ...common, document, ...codePlace({ view, offset, uri, languageId: inner }) };
}

/** Languages that write the members of an object as JSON does. */
const objectLanguages = /^(?:(?:java|type)script(?:react)?|python|ruby|dart)$/;

/** Whether the bracket around the offset is an object literal, and a member can begin there. */
function isAmongMembers(view: View, offset: number): boolean {
  const next = view.tokens.findIndex(token => token.start >= offset);
  const last = (next === -1 ? view.tokens.length : next) - 1;
  if (!isMark(view, last, '{', ',')) return false;
  const open = isMark(view, last, '{') ? last : (view.parents[last] ?? -1);
  if (!isMark(view, open, '{')) return false;
  const { kind } = containerHolder(view, open);
  return kind === 'key' || kind === 'target' || kind === 'argument' || kind === 'element';
}

type CommonPlace = Pick<Insertion, 'eol' | 'indent'>;

function commonOf(text: string): CommonPlace {
  const indent = indentUnit(text);
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    ...(indent !== undefined && { indent }),
  };
}

/** The indentation of the first lines that have one: a tab, or the fewest spaces of at least two. */
function indentUnit(text: string): string | undefined {
  const lines = text.slice(0, 20_000).match(/^(?:\t|[ ]{2,16})/gm);
  if (lines === null) return undefined;
  const tabs = lines.filter(line => line === '\t').length;
  if (tabs * 2 > lines.length) return '\t';
  const widths = lines.filter(line => line !== '\t').map(line => line.length);
  return ' '.repeat(Math.min(...widths, 8));
}

/** A fence starts a line of its own; within a list or a quote it keeps to the text there. */
function markdownPlace(text: string, offset: number): Partial<Insertion> {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const marker = /^[ \t]*((?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*)/.exec(before);
  const prefix = (marker?.[1] ?? '').replaceAll(/[^\s>]/g, ' ');
  const isStart = before === (marker?.[0] ?? '');
  return {
    ...(prefix !== '' && { linePrefix: prefix }),
    ...(!isStart && { before: '\n\n' }),
    ...(rest.trim() !== '' && { after: '\n\n' }),
  };
}

/** Requests of a file are parted by `###`; lines with variables or comments are no request. */
function requestFilePlace(document: string, offset: number): Partial<Insertion> {
  const before = document.slice(0, offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const block = before.split(/^###[^\n]*$/m).at(-1) ?? '';
  const above = before.slice(0, before.length - line.length);
  const gap = line.trim() !== '' ? '\n\n' : /[^\s][^\n]*\n$/.test(above) ? '\n' : '';
  const isBelowMark = /^###[^\n]*\n$/m.test(above) && block.trim() === '';
  return {
    ...(hasRequest(block) && { heading: '###' }),
    ...(gap !== '' && !isBelowMark && { before: gap }),
    ...(/^\s*[^\s#]/.test(document.slice(offset)) && { after: '\n\n###\n\n' }),
  };
}

function hasRequest(text: string): boolean {
  return /^[ \t]*(?!#|\/\/|@)\S/m.test(text);
}

interface CodeSpot {
  readonly view: View;
  readonly offset: number;
  readonly uri: string;
  readonly languageId: string;
}

function codePlace({
  view,
  offset,
  languageId,
  uri,
}: CodeSpot): Pick<Insertion, 'kind' | 'mayAwait' | 'mayThrow' | 'scope'> {
  if (view.tokens.length === 0) return { kind: 'file' };
  const around = enclosingFunction(view, offset);
  const isFunction = around !== undefined && around !== 'type';
  const needsFunction = around === 'type' || functionLanguages.has(languageId);
  const kind = isFunction || !needsFunction ? 'statement' : 'declaration';
  const scope = scopeText(view, offset);
  if (isFunction && awaitingLanguages.has(languageId))
    return { kind, scope, mayAwait: around.isAsync };
  if (isFunction && languageId === 'java') return { kind, scope, mayThrow: around.takesExceptions };
  if (!/^(?:java|type)script|^vue$|^svelte$/.test(languageId)) return { kind, scope };
  const isModule = /^[ \t]*(?:import|export)\b/m.test(view.text) || /\.m[jt]s$/.test(uri);
  return { kind, scope, mayAwait: isFunction ? around.isAsync : isModule };
}

/** How many brackets outward the outermost function is looked for. */
const mostLevels = 60;

/** Text of the outermost function around the offset with its head; all of it at the top level. */
function scopeText(view: View, offset: number): string {
  if (view.language.indents) {
    const next = view.tokens.findIndex(token => token.start >= offset);
    const last = (next === -1 ? view.tokens.length : next) - 1;
    return rangeText(view, scopeAround(view, Math.max(0, last)));
  }
  const around = enclosingFunction(view, offset);
  if (around === undefined || around === 'type') return view.text;
  let outer = around.open;
  let open = view.parents[outer] ?? -1;
  for (let count = 0; open >= 0 && count < mostLevels; count++, open = view.parents[open] ?? -1) {
    const start = view.tokens[open]?.start ?? 0;
    const other = enclosingFunction(view, start + 1);
    if (other === undefined || other === 'type') break;
    outer = other.open;
    open = outer;
  }
  const head = view.text.lastIndexOf('\n', view.tokens[outer]?.start ?? 0) + 1;
  const closer = view.tokens[view.closers.get(outer) ?? -1];
  return view.text.slice(head, closer?.end ?? view.text.length);
}

function rangeText(view: View, { start, end }: TokenRange): string {
  const from = view.tokens[start]?.start ?? 0;
  return view.text.slice(from, view.tokens[end]?.start ?? view.text.length);
}

/** Languages besides the scripts whose functions must say that they wait. */
const awaitingLanguages: ReadonlySet<string> = new Set(['csharp', 'rust', 'swift']);

/** Languages whose statements stand in functions only, also at the top level. */
const functionLanguages: ReadonlySet<string> = new Set([
  ...['go', 'java', 'kotlin', 'rust', 'dart', 'objective-c'],
]);

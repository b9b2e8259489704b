/** What can be done for a request at the cursor: complete it, or mend a name. */
import { applyEdits, modify } from 'jsonc-parser';
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocsIndex, makeExamples } from '../../docs-index/answer/docsIndex';
import { diagnosticSource, findingsIn } from './requestDiagnostics';
import { type BodyShape, findRequests, type FoundRequest } from '../recognise/recognition';

export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
];

export interface CodeActionPlace {
  readonly document: TextDocument;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds the client asks for; all if absent. */
  readonly only?: readonly string[] | undefined;
  readonly locale: string;
}

/** Actions for the request that the range touches, and for the diagnostics shown there. */
export function codeActionsAt(place: CodeActionPlace, index: DocsIndex): CodeAction[] {
  const { only } = place;
  const isWanted = (kind: string): boolean =>
    only === undefined || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? renameActions(place) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite) ? completeActions(place, index) : []),
  ];
}

/** "Change to …" for each unknown field whose name is near a documented one. */
function renameActions({ document, diagnostics, locale }: CodeActionPlace): CodeAction[] {
  return diagnostics.flatMap(diagnostic => {
    // What a client sends back is what we sent, or another server's.
    const data = diagnostic.data as { readonly replacement?: unknown } | undefined;
    const name = data?.replacement;
    if (diagnostic.source !== diagnosticSource || typeof name !== 'string') return [];
    const newText = JSON.stringify(name);
    return [
      {
        title: /^zh\b/i.test(locale) ? `改成 ${newText}` : `Change to ${newText}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [document.uri]: [{ range: diagnostic.range, newText }] } },
      },
    ];
  });
}

/** "Complete required fields" of the request at the cursor, where some are missing. */
function completeActions(place: CodeActionPlace, index: DocsIndex): CodeAction[] {
  const { document, range, locale } = place;
  const text = document.getText();
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const request = findRequests({ text, languageId: document.languageId, uri: document.uri }, index)
    .filter(({ start, end }) => start <= to && from <= end)
    .at(0);
  if (request === undefined) return [];
  const edits = [
    ...headerEdits(document, request, index),
    ...bodyEdits({ document, request, index }),
  ];
  if (edits.length === 0) return [];
  const isOwn = ({ source, code }: Diagnostic): boolean =>
    source === diagnosticSource && code === 'missing-field';
  return [
    {
      title: /^zh\b/i.test(locale) ? '补全必填字段' : 'Complete required fields',
      kind: CodeActionKind.RefactorRewrite,
      diagnostics: place.diagnostics.filter(isOwn),
      edit: { changes: { [document.uri]: edits } },
    },
  ];
}

interface BodyPlace {
  readonly document: TextDocument;
  readonly request: FoundRequest;
  readonly index: DocsIndex;
}

/** One edit that puts every missing field into the body, formatted as the body is. */
function bodyEdits({ document, request, index }: BodyPlace): TextEdit[] {
  const text = document.getText();
  const { body, api } = request;
  if (body === undefined) return newBody({ document, request, index });
  const example = exampleBody(index, api);
  const before = text.slice(body.start, body.end);
  let after = before;
  for (const finding of findingsIn(text, request, index)) {
    if (finding.kind !== 'missing-field') continue;
    const { path, shape, name } = finding;
    const value = at(example, path) ?? fallback(shape, name);
    after = applyEdits(after, modify(after, [...path], value, formatting(before)));
  }
  // Between a shell's single quotes a quote would end the string; there is none in it yet.
  const isQuoted = request.headers === undefined && body.start > request.start;
  const newText = isQuoted ? after.replaceAll("'", "'\\''") : after;
  if (newText === before) return [];
  const range = { start: document.positionAt(body.start), end: document.positionAt(body.end) };
  return [{ range, newText }];
}

function formatting(text: string): NonNullable<Parameters<typeof modify>[3]> {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.includes('\t');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { formattingOptions: { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol } };
}

/** The body as the documents have it, behind the headers of a request in a request file that has none. */
function newBody({ document, request, index }: BodyPlace): TextEdit[] {
  const { headers, api } = request;
  if (headers === undefined) return [];
  const [behind = ''] = document.getText().slice(headers.end).split(/^###/m, 1);
  const [, body = ''] = /\n\n([^]*)$/.exec(minimalRequest(index, api)) ?? [];
  if (behind.trim() !== '' || /^\s*(?:\{\s*\}\s*)?$/.test(body)) return [];
  const at = document.positionAt(headers.end);
  return [{ range: { start: at, end: at }, newText: inEolOf(document, `\n\n${body.trimEnd()}`) }];
}

function minimalRequest(index: DocsIndex, endpoint: string): string {
  const [example] = makeExamples(index.symbols, {
    ...{ languageId: 'http', endpoint, form: 'minimal' },
    vendors: index.manifest.vendors,
  });
  return example?.text ?? '';
}

/** Required headers that a request in a request file does not have. */
function headerEdits(
  document: TextDocument,
  { api, headers }: FoundRequest,
  index: DocsIndex,
): TextEdit[] {
  if (headers === undefined) return [];
  const [, head = ''] = /^[^\n]*\n([^]*?)(?:\n\n|\n?$)/.exec(minimalRequest(index, api)) ?? [];
  const missing = head.split('\n').filter(line => {
    const name = /^([\w-]+):/.exec(line)?.[1]?.toLowerCase();
    return name !== undefined && !headers.names.includes(name);
  });
  if (missing.length === 0) return [];
  const at = document.positionAt(headers.end);
  const newText = missing.map(line => `\n${line}`).join('');
  return [{ range: { start: at, end: at }, newText: inEolOf(document, newText) }];
}

function inEolOf(document: TextDocument, text: string): string {
  return document.getText().includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The minimal body with the documents' own values; `{{name}}` where only a person knows one. */
function exampleBody(index: DocsIndex, api: string): unknown {
  const [example] = makeExamples(index.symbols, {
    ...{ languageId: 'json', endpoint: api, form: 'minimal' },
  });
  try {
    return JSON.parse(example?.text ?? '');
  } catch {
    return undefined;
  }
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    // The example of a list shows one item, which stands for all.
    const key = typeof step === 'number' ? 0 : step;
    current = (current as Readonly<Record<string | number, unknown>>)[key];
  }
  return current;
}

function fallback({ field, members }: BodyShape, name: string): unknown {
  if (members.size > 0) return {};
  if (/int|float|number/i.test(field?.type ?? '')) return 0;
  if (/bool/i.test(field?.type ?? '')) return false;
  return `{{${name}}}`;
}

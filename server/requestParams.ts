/** Parameters of our own requests from whatever a client sent. Wrong ones are refused by name. */
import {
  Diagnostic,
  ErrorCodes,
  ResponseError,
  type CodeActionParams,
  type Position,
  type Range,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { articleKinds } from '../docs-index/article';
import type { SearchQuery } from '../docs-index/answers';
import type { ToolParams } from './protocol';

/** More hits than this in one answer serve nobody and cost memory. */
const mostHits = 500;

/** A query to run; offsets and limits are put within bounds. */
export function readSearchQuery(value: unknown): SearchQuery {
  const given = readRecord(value);
  const kinds = readWords(given['kinds']);
  return {
    query: readText(given, 'query'),
    limit: Math.min(readCount(given['limit'], 10), mostHits),
    offset: readCount(given['offset'], 0),
    kinds: articleKinds.filter(kind => kinds.includes(kind)),
    categories: readWords(given['categories']),
  };
}

/** A question of an agent; what the tool makes of `input` is the tool's. */
export function readToolCall(value: unknown): ToolParams {
  const { input, maxBytes } = readRecord(value);
  const size = typeof maxBytes === 'number' && maxBytes > 0 ? { maxBytes } : {};
  return { name: readText(value, 'name'), input, ...size };
}

/** A text parameter that must be there. */
export function readText(value: unknown, name: string): string {
  const text = readRecord(value)[name];
  return typeof text === 'string' ? text : refuse(name, 'a string');
}

/** A text parameter that may be missing; `null` counts as missing. */
export function readOptionalText(value: unknown, name: string): string | undefined {
  return isMissing(readRecord(value)[name]) ? undefined : readText(value, name);
}

/** The document and the position in it that a request is about. */
export function readPlace(value: unknown): TextDocumentPositionParams {
  return { textDocument: readDocument(value), position: readPosition(value, 'position') };
}

/** The same where a request may be about no place. */
export function readOptionalPlace(value: unknown): TextDocumentPositionParams | undefined {
  const { textDocument, position } = readRecord(value);
  return isMissing(textDocument) || isMissing(position) ? undefined : readPlace(value);
}

/** The document, where one is named. */
export function readOptionalDocument(value: unknown): CodeActionParams['textDocument'] | undefined {
  return isMissing(readRecord(value)['textDocument']) ? undefined : readDocument(value);
}

/** What code actions are asked for. Diagnostics of another form than the protocol's are not ours. */
export function readCodeActionParams(value: unknown): CodeActionParams {
  const given = readRecord(value);
  const context = readRecord(given['context']);
  const { diagnostics, only } = context;
  if (!Array.isArray(diagnostics)) return refuse('context.diagnostics', 'a list');
  const isOne = (value: unknown): value is Diagnostic => Diagnostic.is(readRecord(value));
  return {
    textDocument: readDocument(value),
    range: readRange(given, 'range'),
    context: {
      diagnostics: (diagnostics as readonly unknown[]).filter(isOne),
      ...(isMissing(only) ? {} : { only: [...readWords(only)] }),
    },
  };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function readDocument(value: unknown): { readonly uri: string } {
  const { uri } = readRecord(readRecord(value)['textDocument']);
  return typeof uri === 'string' ? { uri } : refuse('textDocument.uri', 'a string');
}

function readRange(value: unknown, name: string): Range {
  const range = readRecord(value)[name];
  return { start: readPosition(range, 'start'), end: readPosition(range, 'end') };
}

function readPosition(value: unknown, name: string): Position {
  const { line, character } = readRecord(readRecord(value)[name]);
  if (isCount(line) && isCount(character)) return { line, character };
  return refuse(name, 'a line and a character, counted from 0');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function refuse(name: string, what: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, `The parameter "${name}" must be ${what}.`);
}

/** The strings of a list; none if it is no list. */
export function readWords(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** An object to read fields of; an empty one in place of anything else. */
export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readCount(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 0 ? Math.floor(Math.min(value, 1e9)) : fallback;
}

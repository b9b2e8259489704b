/** Parameters of our own requests from whatever a client sent. Wrong ones are refused by name. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
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
  if (typeof text === 'string') return text;
  throw new ResponseError(ErrorCodes.InvalidParams, `The parameter "${name}" must be a string.`);
}

/** The strings of a list; none if it is no list. */
export function readWords(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readCount(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 0 ? Math.floor(Math.min(value, 1e9)) : fallback;
}

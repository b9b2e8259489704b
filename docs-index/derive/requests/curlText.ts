/**
 * A curl command as documents print it, read as the request it sends. Continuation marks may be
 * lost: a line that begins with an option or a quoted text goes on the command above.
 *
 *     curl -X POST https://host/v1/items -H 'A: b' -d '{"a": 1}'   →   POST /v1/items, A: b, {"a": 1}
 */
import type { Block } from '../blocks/blocks';
import type { HttpText } from './httpText';
import { readOptions, type CurlOptions } from './curlOptions';
import { readBody } from './httpText';
import { readRequestLine } from './requestLine';
import { shellWords } from './shellWords';

/** A request read from a command, with the host it goes to. */
export interface CurlText extends HttpText {
  readonly kind: 'request';
  readonly host?: string;
}

/** Whether a text begins with a curl command, possibly behind a prompt. */
function startsCurl(text: string): boolean {
  return commandStart.test(text);
}

const commandStart = /^\s*(?:[$>#%]\s+)?curl\s/;

/** A curl command in a page, and the line it begins on. */
export interface Command {
  readonly text: string;
  readonly line: number;
}

/** The curl command that begins in a block of code or text; undefined if none does. */
export function commandIn(block: Block): Command | undefined {
  if (block.kind === 'code') {
    if (
      !/^(?:bash|sh|shell\w*|zsh|curl|console|cmd|bat|powershell|text|txt|)$/.test(block.language)
    ) {
      return undefined;
    }
    if (!block.text.includes('curl')) return undefined;
    const lines = block.text.split('\n');
    const at = lines.findIndex(startsCurl);
    return at === -1 ? undefined : { text: lines.slice(at).join('\n'), line: block.line + at };
  }
  if (block.kind !== 'text') return undefined;
  const at = block.lines.findIndex(startsCurl);
  return at === -1 ? undefined : { text: block.lines.slice(at).join('\n'), line: block.line + at };
}

/** Reads the first command of a text; undefined if there is none, or it names no URL. */
export function readCurl(text: string): CurlText | undefined {
  if (!startsCurl(text)) return undefined;
  const given = readOptions(shellWords(plainQuotes(text.replace(commandStart, ''))));
  const hasBody = !given.isQuery && given.data.length + given.parts.length > 0;
  const method = given.method ?? (hasBody ? 'POST' : 'GET');
  const query = given.isQuery ? given.data.join('&') : '';
  const request = readRequestLine(`${method} ${wholeUrl(withQuery(given.url ?? '', query))}`);
  if (given.url === undefined || request === undefined) return undefined;
  const { host, path } = request;
  return {
    kind: 'request',
    ...{ method: request.method, path, headers: given.headers, rest: '' },
    ...(host !== undefined && !/[<{$*]/.test(host) && { host }),
    ...bodyOf(given),
  };
}

/** Word processors turn the quotes of a command; where all of them are curly they were plain. */
function plainQuotes(text: string): string {
  return /["']/.test(text) ? text : text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/** A variable in place of the host says nothing; a name without a scheme is one for HTTP. */
function wholeUrl(text: string): string {
  const url = text.replace(/^(?:\$\{?\w+\}?|\{\{[^}]*\}\}|<[^<>/]*>|\{\w+\})(?=\/)/, '');
  return /^(?:[a-z]+:\/\/|\/)/i.test(url) ? url : `http://${url}`;
}

function withQuery(url: string, query: string): string {
  if (query === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function bodyOf({ data, parts, isQuery }: CurlOptions): { readonly body?: string } {
  if (parts.length > 0) return { body: `${parts.join('')}--part--` };
  const text = data.join('&');
  if (isQuery || text === '') return {};
  if (/^@/.test(text)) return { body: `<${/[\w-]+/.exec(text)?.[0] ?? 'file'}>` };
  const { body } = readBody(text.trim());
  return body === undefined ? {} : { body };
}

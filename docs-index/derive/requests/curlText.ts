/**
 * A curl command as documents print it, read as the request it sends. Continuation marks may be
 * lost: a line that begins with an option or a quoted text goes on the command above.
 *
 *     curl -X POST https://host/v1/items -H 'A: b' -d '{"a": 1}'   →   POST /v1/items, A: b, {"a": 1}
 */
import type { HttpText } from './httpText';
import { readOptions, type CurlOptions } from './curlOptions';
import { readBody } from './httpText';
import { readRequestLine } from './requestLine';
import { shellWords } from './shellWords';

/** A request read from a command, with the host it goes to. */
export interface CommandRequest extends HttpText {
  readonly kind: 'request';
  readonly host?: string;
}

/** Whether a text begins with a curl command, possibly behind a prompt. */
export function startsCurl(text: string): boolean {
  return commandStart.test(text);
}

const commandStart = /^\s*(?:[$>#%]\s+)?curl\s/;

/** Reads the first command of a text; undefined if there is none, or it names no URL. */
export function readCurl(text: string): CommandRequest | undefined {
  if (!startsCurl(text)) return undefined;
  const given = readOptions(shellWords(plainQuotes(text.replace(commandStart, ''))));
  const hasBody = !given.isQuery && given.data.length + given.parts.length > 0;
  const method = given.method ?? (hasBody ? 'POST' : 'GET');
  if (given.url === undefined) return undefined;
  const query = given.isQuery ? given.data.join('&') : '';
  return requestOfCommand({
    ...{ method, url: given.url, query, headers: given.headers },
    body: bodyOf(given),
  });
}

/** What a command says of its request: an address, perhaps in part a variable, and what is sent. */
interface CommandParts {
  readonly method: string;
  readonly url: string;
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  /** As the command gives it, '' without one. */
  readonly body: string;
}

/** The request of a command taken apart; undefined where its URL is none. */
export function requestOfCommand(parts: CommandParts): CommandRequest | undefined {
  const { method, url, query, headers } = parts;
  const request = readRequestLine(`${method} ${wholeUrl(withQuery(url, query))}`);
  if (request === undefined) return undefined;
  const { host, path } = request;
  const { body } = readBody(parts.body.trim());
  return {
    ...{ kind: 'request', method: request.method, path, headers, rest: '' },
    ...(host !== undefined && !/[<{$*]/.test(host) && { host }),
    ...(body !== undefined && { body }),
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

function bodyOf({ data, parts, isQuery }: CurlOptions): string {
  if (parts.length > 0) return `${parts.join('')}--part--`;
  const text = isQuery ? '' : data.join('&');
  return /^@/.test(text) ? `<${/[\w-]+/.exec(text)?.[0] ?? 'file'}>` : text;
}

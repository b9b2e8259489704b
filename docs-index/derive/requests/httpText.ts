/** The text of an HTTP request or response as documents print it, taken apart. */
import { mendJson } from './mendJson';
import { readRequestLine } from './requestLine';

export interface HttpText {
  readonly kind: 'request' | 'response';
  readonly method?: string;
  readonly path?: string;
  readonly headers: readonly (readonly [string, string])[];
  /** JSON mended and indented where the body is JSON, else as printed. */
  readonly body?: string;
  /** What stands behind a JSON body, e.g. the response to the request. */
  readonly rest: string;
}

/** Reads a request or response from its first line on; undefined if the text begins otherwise. */
export function readHttpText(text: string): HttpText | undefined {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const first = lines[0]?.trim() ?? '';
  const request = readRequestLine(first);
  if (!request && !/^HTTP\/\d/.test(first)) return undefined;
  const { headers, next } = readHeaders(lines);
  const { body, rest } = readBody(lines.slice(next).join('\n').trim());
  const kind = request ? 'request' : 'response';
  return { kind, method: request?.method, path: request?.path, headers, body, rest };
}

/** A body, its JSON mended; `rest` is what stands behind the JSON. */
export function readBody(text: string): { body?: string; rest: string } {
  if (text === '') return { rest: '' };
  const json = mendJson(text);
  if (json) return { body: json.text, rest: text.slice(json.end).trim() };
  return { body: text, rest: '' };
}

const headerLine =
  /^([A-Za-z][\w-]*):\s+(.*)|^(host|content-[\w-]+|authorization|accept[\w-]*|user-agent|date|range|x-[\w-]+):(.*)/is;

/** Headers up to the empty line or the body; a line that is no header continues the one above. */
function readHeaders(lines: readonly string[]): { headers: [string, string][]; next: number } {
  const headers: [string, string][] = [];
  let next = 1;
  for (; next < lines.length; next++) {
    const line = (lines[next] ?? '').trim();
    if (line === '' || /^[{[]/.test(line)) break;
    const match = headerLine.exec(line) ?? /^([A-Za-z][\w-]*):()$/.exec(line);
    const last = headers.at(-1);
    if (match) headers.push([match[1] ?? match[3] ?? '', (match[2] ?? match[4] ?? '').trim()]);
    else if (last) last[1] = `${last[1]} ${line}`.trim();
  }
  return { headers, next };
}

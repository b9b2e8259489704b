/** What an example must have sent, against what arrived. */
import { isDeepStrictEqual } from 'node:util';
import type {
  ConcreteBody,
  ConcreteRequest,
} from '../../../../docs-index/answer/examples/concrete';
import { jsonText } from '../../../../docs-index/answer/examples/json';
import { uploadFile } from './fill';
import type { RecordedRequest } from './loopback';

/** Differences in sentences; empty if the request arrived as it should. */
export function compareRequest(
  expected: ConcreteRequest,
  host: string,
  requests: readonly RecordedRequest[],
): string[] {
  const [request] = requests;
  if (request === undefined) return ['nothing was sent'];
  const problems: string[] = requests.length > 1 ? [`${requests.length} requests were sent`] : [];
  const check = (what: string, sent: unknown, wanted: unknown): void => {
    if (isDeepStrictEqual(sent, wanted)) return;
    problems.push(`${what}: ${JSON.stringify(sent)} instead of ${JSON.stringify(wanted)}`);
  };
  const sent = splitTarget(request.target);
  const wanted = splitTarget(expected.url.slice(host.length));
  check('method', request.method, expected.method);
  check('path', sent.path, wanted.path);
  check('query', sent.query, wanted.query);
  for (const [name, value] of expected.headers) {
    const key = name.toLowerCase();
    const header = request.headers[key];
    if (key === 'content-type') check(name, header?.split(';')[0], value);
    else check(name, header, value);
  }
  check('body', bodyOf(request, expected.body), expected.body && wantedBody(expected.body));
  if (`${request.target}${request.body.toString()}`.includes('{{')) problems.push('{{ is left');
  return problems;
}

function splitTarget(target: string): { path: string; query: string[][] } {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  return { path: decodeURIComponent(path), query: [...new URLSearchParams(query)].sort() };
}

function wantedBody(body: ConcreteBody): unknown {
  switch (body.kind) {
    case 'json':
      return JSON.parse(jsonText(body.value));
    case 'form':
      return body.fields.map(({ name, value }) => [name, value]).sort();
    case 'multipart':
      return body.fields
        .map(({ name, value, isFile }) => [name, isFile ? uploadFile.content : withCrLf(value)])
        .sort();
    case 'file':
      return uploadFile.content;
    case 'text':
      return body.text;
  }
}

/** The line breaks of a form's texts are CRLF, whoever writes them (HTML, form submission). */
function withCrLf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function bodyOf({ body, headers }: RecordedRequest, expected: ConcreteBody | undefined): unknown {
  const text = body.toString();
  try {
    switch (expected?.kind) {
      case undefined:
        return text === '' ? undefined : text;
      case 'json':
        return JSON.parse(text);
      case 'form':
        return [...new URLSearchParams(text)].sort();
      case 'multipart':
        return readParts(text, headers['content-type'] ?? '').sort();
      default:
        return text;
    }
  } catch {
    return text;
  }
}

function readParts(text: string, contentType: string): string[][] {
  const [, boundary = ''] = /boundary="?([^";]+)"?/.exec(contentType) ?? [];
  const parts = text.split(new RegExp(`(?:^|\\r?\\n)--${boundary}(?:--)?\\r?\\n?`));
  return parts
    .filter(part => part.trim() !== '')
    .map(part => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
      const content = rest.join('\r\n\r\n');
      return [/\bname="([^"]*)"/.exec(head)?.[1] ?? '', withCrLf(content)];
    });
}

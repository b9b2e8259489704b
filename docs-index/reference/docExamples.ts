/** The example requests and responses a page prints, tied to its endpoints. */
import type { DocExample } from '../reference';
import type { CodeBlock } from './blocks';
import { readBody, readHttpText } from './httpText';
import { endpointsAt, type Page } from './pageFields';
import type { Place } from './places';
import { matchesPath, readRequestLine, type RequestLine } from './requestLine';

/** Examples in document order. Programs are none; nor is JSON on a page that documents no API. */
export function readExamples(page: Page): DocExample[] {
  const examples: DocExample[] = [];
  let pending: PendingRequest | undefined;
  let answered: CodeBlock | undefined;
  page.blocks.forEach((block, at) => {
    const place = page.places[at];
    if (!place || place.isProgram) return;
    if (pending && pending.section !== place.section) {
      examples.push(requestWithoutBody(pending, page));
      pending = undefined;
    }
    if (block.kind === 'text') {
      const request = place.isExample ? requestIn(block.lines) : undefined;
      if (request) pending = { ...request, section: place.section, at, line: block.line };
    } else if (block.kind === 'code' && holdsExample(block, place, page)) {
      const afterRequest = answered !== undefined && page.blocks[at - 1] === answered;
      const found = examplesIn(block, { page, place, at, pending, afterRequest });
      examples.push(...found);
      answered = found.at(-1)?.kind === 'request' ? block : undefined;
      pending = undefined;
    }
  });
  if (pending) examples.push(requestWithoutBody(pending, page));
  return examples;
}

/** A request line in prose, waiting for the body that stands below it. */
interface PendingRequest extends RequestLine {
  readonly section: number;
  readonly at: number;
  readonly line: number;
}

interface ExampleContext {
  readonly page: Page;
  readonly place: Place;
  readonly at: number;
  readonly pending: PendingRequest | undefined;
  /** Whether the block directly above is a request: what follows it is its response. */
  readonly afterRequest: boolean;
}

function holdsExample(block: CodeBlock, place: Place, page: Page): boolean {
  if (!/^(http|json|jsonc|text|txt|plain|rest|)$/.test(block.language)) return false;
  return page.endpoints.length > 0 || place.direction === 'callback';
}

function examplesIn(block: CodeBlock, context: ExampleContext): DocExample[] {
  const { page, place, at, pending, afterRequest } = context;
  const http = readHttpText(block.text);
  const base = { articleId: page.article.id, line: block.line };
  if (http) {
    const api = apiOf(page, at, http);
    const { rest, ...parts } = http;
    const after = rest === '' ? undefined : readBody(rest);
    const response = { kind: 'response', api, headers: [], body: after?.body, ...base } as const;
    return [{ ...base, ...parts, api }, ...(after?.body === undefined ? [] : [response])];
  }
  const { body } = readBody(block.text.trim());
  if (body === undefined || !/^[{[]/.test(body)) return [];
  if (pending) {
    const { method, path } = pending;
    return [
      { ...base, kind: 'request', api: apiOf(page, at, pending), method, path, headers: [], body },
    ];
  }
  const isRequest =
    place.direction === 'callback' || (place.direction === 'request' && !afterRequest);
  return [
    { ...base, kind: isRequest ? 'request' : 'response', api: apiOf(page, at), headers: [], body },
  ];
}

function requestWithoutBody({ method, path, at, line }: PendingRequest, page: Page): DocExample {
  const api = apiOf(page, at, { method, path });
  return { kind: 'request', api, method, path, headers: [], articleId: page.article.id, line };
}

/** The endpoint a request is made to, else the one the page is about where the example stands. */
function apiOf(
  page: Page,
  at: number,
  request?: { readonly method?: string; readonly path?: string },
): string | undefined {
  const { method, path } = request ?? {};
  const called = page.endpoints.find(
    ({ endpoint }) =>
      path !== undefined && endpoint.method === method && matchesPath(endpoint.path, path),
  );
  const around = endpointsAt(page, at);
  return called?.endpoint.key ?? (around.length === 1 ? around[0]?.key : undefined);
}

function requestIn(lines: readonly string[]): RequestLine | undefined {
  for (const [index, line] of lines.entries()) {
    const request = readRequestLine(line) ?? readRequestLine(`${line} ${lines[index + 1] ?? ''}`);
    if (request) return request;
  }
  return undefined;
}

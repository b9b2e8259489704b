/** The example requests and responses a page prints, tied to its endpoints. */
import type { DocExample } from '../../reference';
import type { CodeBlock } from '../blocks/blocks';
import { commandIn, readCommand, type Command } from './commandText';
import { readBody, readHttpText } from './httpText';
import { endpointsAt, type Page } from '../fields/pageFields';
import type { Place } from '../blocks/places';
import { matchesPath, readRequestLine, type RequestLine } from './requestLine';

/** Examples in document order. Programs are none; nor is JSON on a page that documents no API. */
export function readExamples(page: Page): DocExample[] {
  const reading: Reading = { examples: [] };
  page.blocks.forEach((block, at) => {
    const place = page.places[at];
    if (!place) return;
    const command = commandIn(block);
    if (command !== undefined) {
      flush(reading);
      takeCommand(reading, command, { page, place, at });
      return;
    }
    if (place.isProgram) return;
    const goesOn = reading.waiting?.section === place.section && place.direction !== 'response';
    if (!goesOn) flush(reading);
    const request = block.kind === 'text' && place.isExample ? requestIn(block.lines) : undefined;
    if (request) {
      flush(reading);
      const example = requestOf(request, { page, at, line: block.line });
      reading.waiting = { section: place.section, example };
    } else if (block.kind === 'code' && holdsExample(block, place, page)) {
      takeCode(reading, block, { page, place, at });
    }
  });
  flush(reading);
  return reading.examples;
}

interface Reading {
  readonly examples: DocExample[];
  /** A request that waits for the body that may stand in a block of its own below it. */
  waiting?: { readonly section: number; readonly example: DocExample };
  /** The last block if it ended a request: what follows it is its response. */
  answered?: CodeBlock;
}

function flush(reading: Reading): void {
  if (reading.waiting) reading.examples.push(reading.waiting.example);
  reading.waiting = undefined;
}

/** Only commands that call what the page documents are its examples. */
function takeCommand(
  reading: Reading,
  { text, line }: Command,
  { page, at }: Omit<ExampleContext, 'afterRequest'>,
): void {
  const request = readCommand(text);
  if (request === undefined) return;
  const { method, path, headers, body } = request;
  const api = apiOf(page, at, { method, path });
  const endpoint = page.endpoints.find(one => one.endpoint.key === api)?.endpoint;
  if (endpoint === undefined || !callsEndpoint(endpoint, path)) return;
  reading.examples.push({
    ...{ kind: 'request', api, method, path, headers, articleId: page.article.id, line },
    ...(body !== undefined && { body }),
  });
  const block = page.blocks[at];
  if (block?.kind === 'code') reading.answered = block;
}

/** Gateways put a prefix before the documented path: `/gateway/v1/items` is `/v1/items`. */
function callsEndpoint({ path }: { readonly path: string }, called = ''): boolean {
  const depth = path.split('/').length - 1;
  const last = called
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(-depth);
  return matchesPath(path, `/${last.join('/')}`);
}

function takeCode(
  reading: Reading,
  block: CodeBlock,
  { page, place, at }: Omit<ExampleContext, 'afterRequest'>,
): void {
  const body = reading.waiting && bodyIn(block);
  if (reading.waiting && body !== undefined) {
    const { example } = reading.waiting;
    reading.waiting = { section: place.section, example: { ...example, body, line: block.line } };
    flush(reading);
    reading.answered = block;
    return;
  }
  flush(reading);
  const afterRequest = reading.answered !== undefined && page.blocks[at - 1] === reading.answered;
  const found = examplesIn(block, { page, place, at, afterRequest });
  const last = found.at(-1);
  reading.answered = last?.kind === 'request' ? block : undefined;
  reading.examples.push(...found);
  if (found.length === 1 && last && lacksBody(last)) {
    reading.waiting = { section: place.section, example: last };
    reading.examples.pop();
  }
}

interface ExampleContext {
  readonly page: Page;
  readonly place: Place;
  readonly at: number;
  /** Whether the block directly above is a request: what follows it is its response. */
  readonly afterRequest: boolean;
}

function lacksBody({ kind, method, body }: DocExample): boolean {
  return kind === 'request' && body === undefined && /^(POST|PUT|PATCH)$/.test(method ?? '');
}

/** The JSON a block consists of; undefined if it begins otherwise. */
function bodyIn(block: CodeBlock): string | undefined {
  const { body } = readBody(block.text.trim());
  return body !== undefined && /^[{[]/.test(body) ? body : undefined;
}

function holdsExample(block: CodeBlock, place: Place, page: Page): boolean {
  const isText = /^(http|json|jsonc|text|txt|plain|rest|)$/.test(block.language);
  const isRequest = /^(?:sh|shell|bash)$/.test(block.language) && readRequestLine(firstLine(block));
  if (!isText && !isRequest) return false;
  return page.endpoints.length > 0 || place.direction === 'callback';
}

function firstLine({ text }: CodeBlock): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}

function examplesIn(block: CodeBlock, context: ExampleContext): DocExample[] {
  const { page, place, at, afterRequest } = context;
  const http = readHttpText(block.text);
  const base = { articleId: page.article.id, line: block.line };
  if (http) {
    const api = apiOf(page, at, http);
    const { rest, ...parts } = http;
    const after = rest === '' ? undefined : readBody(rest);
    const response = { kind: 'response', api, headers: [], body: after?.body, ...base } as const;
    return [{ ...base, ...parts, api }, ...(after?.body === undefined ? [] : [response])];
  }
  const body = bodyIn(block);
  if (body === undefined) return [];
  const isRequest =
    place.direction === 'callback' || (place.direction === 'request' && !afterRequest);
  const kind = isRequest ? 'request' : 'response';
  return [{ ...base, kind, api: apiOf(page, at), headers: [], body }];
}

function requestOf(
  { method, path }: RequestLine,
  { page, at, line }: { readonly page: Page; readonly at: number; readonly line: number },
): DocExample {
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

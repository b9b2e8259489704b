/** The operations a page documents, in every way of writing met so far. */
import type { Article } from '../../article';
import type { Endpoint } from '../../reference';
import type { Block } from '../blocks/blocks';
import { commandIn, readCurl } from './curlText';
import { baseAddress, labelledRequests, type FoundRequest } from './labelledRequests';
import type { Place } from '../blocks/places';
import {
  isMethod,
  isPathHole,
  matchesPath,
  readRequestLine,
  type RequestLine,
} from './requestLine';

/** An endpoint and the block it is defined in (0 where the front matter declares it). */
export interface PlacedEndpoint {
  readonly endpoint: Endpoint;
  readonly block: number;
}

/** Endpoints of a page in document order, each once; requests that only show one are not further ones. */
export function findEndpoints(
  article: Article,
  blocks: readonly Block[],
  places: readonly Place[],
): PlacedEndpoint[] {
  const found = [
    ...blocks.flatMap((block, at) => linesIn(block, at, places[at])),
    ...labelledRequests(blocks, places),
  ].sort((a, b) => a.block - b.block || a.line - b.line);
  const declared = declaredEndpoint(article);
  const stated = dropInstances(found.filter(item => !item.isExample));
  const kept = stated.length > 0 || declared ? stated : dropInstances(found);
  // Only endpoints need a host, and most pages have none.
  const base = kept.length > 0 ? baseAddress(blocks) : undefined;
  const called = kept.length > 0 ? [...found, ...blocks.flatMap(commandRequests)] : [];
  const placed = kept.map(item => ({
    block: item.block,
    endpoint: toEndpoint(item, {
      article,
      place: places[item.block],
      single: kept.length < 2,
      host: hostOf(item, called) ?? base,
    }),
  }));
  if (!declared) return placed;
  const [only] = placed;
  if (declared.method === '' && only && placed.length === 1) {
    const { name, host } = declared;
    return [{ ...only, endpoint: { ...only.endpoint, name, host: host ?? only.endpoint.host } }];
  }
  const others = placed.filter(
    ({ endpoint }) =>
      endpoint.method !== declared.method || !matchesPath(declared.path, endpoint.path),
  );
  return [{ block: 0, endpoint: declared }, ...others];
}

/** Request lines a block holds: as a paragraph of their own, broken over two lines, or in code. */
function linesIn(block: Block, at: number, place: Place | undefined): FoundRequest[] {
  if (!place || place.isProgram || place.direction === 'callback') return [];
  if (block.kind === 'heading' || block.kind === 'caption') {
    const request = readRequestLine(block.text);
    return request ? [{ ...request, block: at, line: block.line, isExample: false }] : [];
  }
  if (block.kind === 'code') return codeLines(block, at, place);
  if (block.kind !== 'text') return [];
  return block.lines.flatMap((line, index) => {
    // Behind marks, a capital: most lines begin otherwise.
    if (!/^[\s`*+-]*[A-Z]/.test(line)) return [];
    const request =
      readRequestLine(/^[*+-]\s/.test(line) ? line.replace(/^[*+-]\s+/, '') : line) ??
      (isMethod(line) ? readRequestLine(`${line} ${block.lines[index + 1] ?? ''}`) : undefined);
    return request
      ? [{ ...request, block: at, line: block.line + index, isExample: place.isExample }]
      : [];
  });
}

/** In code a request line counts as a definition if its path has holes, else as an example. */
function codeLines(block: Block & { kind: 'code' }, at: number, place: Place): FoundRequest[] {
  const lines = block.text.split('\n');
  const index = lines.findIndex(line => line.trim() !== '');
  const request = readRequestLine(lines[index] ?? '');
  if (!request) return [];
  const hasHole = request.path.split('/').some(isPathHole);
  const host = request.host ?? hostLine(lines);
  const isExample = place.isExample || !hasHole;
  return [{ ...request, host, block: at, line: block.line + index, isExample }];
}

/** Commands define no endpoint, people write them of any address; but they know the host of one. */
function commandRequests(block: Block): RequestLine[] {
  const command = commandIn(block);
  const { method = '', path = '', host } = (command && readCurl(command.text)) ?? {};
  return host === undefined ? [] : [{ method, path, host }];
}

function hostLine(lines: readonly string[]): string | undefined {
  const host = lines.map(line => /^host:\s*([\w.-]+(:\d+)?)\s*$/i.exec(line)?.[1]).find(Boolean);
  return host === undefined ? undefined : `//${host}`;
}

/** Each request once, and none that is a concrete instance of one already kept. */
function dropInstances(found: readonly FoundRequest[]): FoundRequest[] {
  const kept: FoundRequest[] = [];
  for (const item of found) {
    const known = kept.some(
      other => other.method === item.method && matchesPath(other.path, item.path),
    );
    if (!known) kept.push(item);
  }
  return kept;
}

interface EndpointContext {
  readonly article: Article;
  readonly place: Place | undefined;
  /** Whether it is the page's only endpoint. */
  readonly single: boolean;
  readonly host: string | undefined;
}

function toEndpoint(
  found: FoundRequest,
  { article, place, single, host }: EndpointContext,
): Endpoint {
  const path = found.path.replace(/[?#].*$/, '');
  const heading = place?.headings.findLast(title => !isGeneric(title) && title !== article.title);
  return {
    key: `${found.method} ${path}`,
    method: found.method,
    path,
    host,
    title: single || heading === undefined ? article.title : `${article.title} · ${heading}`,
    articleId: article.id,
    line: found.line,
  };
}

/** Its own host, else that of an example of the same request. A bare one gets a scheme. */
function hostOf(request: FoundRequest, found: readonly RequestLine[]): string | undefined {
  const same = found.find(
    ({ host, method, path }) =>
      host !== undefined && method === request.method && matchesPath(request.path, path),
  );
  const host = request.host ?? same?.host;
  if (!host?.startsWith('//')) return host;
  const known = found.map(other => other.host).filter(other => other !== undefined);
  return known.find(other => /^https?:/.test(other) && other.endsWith(host)) ?? `https:${host}`;
}

function isGeneric(title: string): boolean {
  return /^(http)?(请求|接口|调用|返回|响应|api)?(路径|地址|说明|语法|参数|方式|格式|定义|描述|示例|接口|request|syntax|endpoint|definition|parameters?)$/i.test(
    title.replace(/\s/g, ''),
  );
}

/** What the front matter of a native page declares. */
function declaredEndpoint(article: Article): Endpoint | undefined {
  const { operation } = article;
  if (!operation) return undefined;
  const request =
    operation.endpoint === undefined ? undefined : readRequestLine(operation.endpoint);
  if (!request && operation.name === undefined) return undefined;
  return {
    key: request ? `${request.method} ${request.path}` : (operation.name ?? ''),
    method: request?.method ?? '',
    path: request?.path ?? '',
    host: operation.host ?? request?.host,
    name: operation.name,
    title: article.title,
    articleId: article.id,
    line: 1,
  };
}

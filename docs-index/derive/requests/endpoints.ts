/** The operations a page documents, in every way of writing met so far. */
import type { Article } from '../../article';
import type { Endpoint } from '../../reference';
import type { Place } from '../blocks/places';
import { baseAddress, commandRequests, hostOf, withHosts } from './endpointHosts';
import { commandsAlone } from './forms/commandsAlone';
import { headedRequests } from './forms/headedRequests';
import { labelledRequests } from './forms/labelledRequests';
import { namedOperations } from './forms/namedOperations';
import { requestLines } from './forms/requestLines';
import { requestTables } from './forms/requestTables';
import { isHistory } from './history';
import { againIn, dropInstances, nameOf } from './instances';
import { keyPath, matchesPath, readRequestLine } from './requestLine';
import type { FoundRequest, RequestPage } from './requestPage';

/** An endpoint and the block it is defined in (0 where the front matter declares it). */
export interface PlacedEndpoint {
  readonly endpoint: Endpoint;
  readonly block: number;
  /** Whether the page has it before: what stands here belongs to it too. */
  readonly isAgain?: boolean;
  /** Whether it is a row of a table of operations, so that nothing around it belongs to it. */
  readonly isListed?: boolean;
}

/** The ways in which pages write requests down; a new one is a file of its own and a line here. */
const requestForms: readonly ((page: RequestPage) => FoundRequest[])[] = [
  requestLines,
  headedRequests,
  labelledRequests,
  requestTables,
  namedOperations,
  commandsAlone,
];

/** Endpoints of a page in document order, each once; requests that only show one are not further ones. */
export function findEndpoints(page: RequestPage): PlacedEndpoint[] {
  const { article, blocks, places } = page;
  const all = requestForms.flatMap(form => form(page));
  const shortNames = new Set(all.map(({ heading }) => heading));
  const found = all
    .filter(({ block }) => !shortNames.has(block) && !isHistory(article, places[block]))
    .sort((a, b) => a.block - b.block || a.line - b.line);
  const declared = declaredEndpoint(article);
  const stated = dropInstances(found.filter(item => !item.isExample));
  const isStated = stated.length > 0 || declared !== undefined;
  const kept = isStated ? stated : dropInstances(found);
  const again = againIn(isStated ? found.filter(item => !item.isExample) : found, kept);
  // Only endpoints need a host, and most pages have none.
  const base = kept.length > 0 ? baseAddress(blocks) : undefined;
  const called = withHosts(kept.length > 0 ? [...found, ...blocks.flatMap(commandRequests)] : []);
  const placed = [...kept, ...again].map(item => ({
    block: item.block,
    ...(again.has(item) && { isAgain: true }),
    ...(item.title !== undefined && { isListed: true }),
    endpoint: toEndpoint(item, {
      article,
      place: places[item.block],
      single: kept.length < 2,
      host: hostOf(item, called) ?? base,
    }),
  }));
  return declared ? withDeclared(declared, placed) : placed.toSorted((a, b) => a.block - b.block);
}

function withDeclared(declared: Endpoint, placed: readonly PlacedEndpoint[]): PlacedEndpoint[] {
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

interface EndpointContext {
  readonly article: Article;
  readonly place: Place | undefined;
  /** Whether it is the page's only endpoint. */
  readonly single: boolean;
  readonly host: string | undefined;
}

function toEndpoint(found: FoundRequest, context: EndpointContext): Endpoint {
  const { article, single, host } = context;
  const path = keyPath(found.path);
  const named = nameOf(found);
  const key = found.header === undefined ? path : `${path} ${found.header}: ${named ?? ''}`;
  const title = found.title ?? (single ? undefined : (headingOf(context) ?? named));
  return {
    key: `${found.method} ${key}`,
    method: found.method,
    path,
    host,
    ...(named !== undefined && { name: named }),
    title: title === undefined ? article.title : `${article.title} · ${title}`,
    articleId: article.id,
    line: found.line,
  };
}

function headingOf({ article, place }: EndpointContext): string | undefined {
  return place?.headings.findLast(title => !isGeneric(title) && title !== article.title);
}

function isGeneric(title: string): boolean {
  return /^(http)?(请求|接口|调用|返回|响应|api)?(路径|地址|说明|语法|参数|方式|方法|url|格式|定义|描述|示例|接口|request|syntax|endpoint|definition|parameters?|structure)$/i.test(
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
  const path = request ? keyPath(request.path) : '';
  return {
    key: request ? `${request.method} ${path}` : (operation.name ?? ''),
    method: request?.method ?? '',
    path,
    host: operation.host ?? request?.host,
    name: operation.name,
    title: article.title,
    articleId: article.id,
    line: 1,
  };
}

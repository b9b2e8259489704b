/**
 * Requests whose method a heading begins with, and whose path stands alone below it, directly or
 * under a heading or caption of its own such as "HTTP request":
 *
 *     # POST Crate Create        ## GET /crate
 *     /crates/<id>               ### HTTP Request
 *                                `{token}/crate/{id}`
 */
import type { TextBlock } from '../../blocks/blocks';
import { readRequestLine } from '../requestLine';
import type { FoundRequest, RequestPage } from '../requestPage';

/** The paths below each heading that names a method, up to the next such heading. */
export function headedRequests({ article, blocks, places }: RequestPage): FoundRequest[] {
  // The page's title stands above its first block.
  const titled = methodHead.exec(article.title)?.[1];
  let head: Head | undefined = titled === undefined ? undefined : { method: titled, block: -1 };
  let isOpen = head !== undefined;
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading' || block.kind === 'caption') {
      const method = block.kind === 'heading' ? methodHead.exec(block.text)?.[1] : undefined;
      if (method !== undefined) head = { method, block: at };
      isOpen = method !== undefined || addressHead.test(block.text);
      return [];
    }
    const isHere = isOpen && block.kind === 'text' && places[at]?.isProgram === false;
    const found = head && isHere ? pathLines(block, head, at) : [];
    isOpen &&= found.length > 0;
    return found;
  });
}

interface Head {
  readonly method: string;
  readonly block: number;
}

const methodHead = /^(GET|POST|PUT|PATCH|DELETE|HEAD)\b/;
const addressHead =
  /^(?:https? |api |resource )?(?:request|url|uri|path|endpoint|address|route)s?(?: (?:url|uri|path|line|syntax))?(?: for .*)?$|^(?:请求|接口|调用)(?:地址|路径|url)$/i;

/** The leading lines that are a path and nothing else, or code spans with paths and nothing else. */
function pathLines(block: TextBlock, head: Head, at: number): FoundRequest[] {
  const found: FoundRequest[] = [];
  for (const [index, line] of block.lines.entries()) {
    const paths = pathAlone.test(line) ? [line] : pathSpans(line);
    const requests = paths.flatMap(path => readRequestLine(`${head.method} ${path}`) ?? []);
    if (requests.length === 0 || requests.length < paths.length) break;
    const where = { block: at, line: block.line + index, isExample: false, heading: head.block };
    for (const request of requests) found.push({ ...request, ...where });
  }
  return found;
}

const pathAlone = /^`?(?:https?:\/\/[^\s/]+)?\/[^\s`]*`?$/;

/** `` `{token}/crate` and `{token}/crate/{id}` ``. */
function pathSpans(line: string): string[] {
  if (line.length > longestLine || !/^`[^`]+`(?:(?:,| and| or|、|和|或) ?`[^`]+`)*$/.test(line))
    return [];
  const spans = [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
  return spans.every(span => /^[/{<:]/.test(span) && span.includes('/')) ? spans : [];
}

const longestLine = 500;

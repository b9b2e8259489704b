/** Requests that labels spell out: `请求方式: POST` and `请求url: …`, `Base URL: …`. */
import type { Block } from '../blocks/blocks';
import type { Place } from '../blocks/places';
import { isMethod, readRequestLine, type RequestLine } from './requestLine';

/** A request a page names, and where. */
export interface FoundRequest extends RequestLine {
  /** Index of the block. */
  readonly block: number;
  readonly line: number;
  /** Whether the page only shows it as an example. */
  readonly isExample: boolean;
}

const methodLabel =
  /^(?:http)?(?:请求|调用)?(?:方式|方法)\s*[:：]?\s*([A-Z]+)$|^(?:http |request )?method\s*[:：]?\s*([A-Z]+)$/i;
const urlLabel =
  /^(?:(?:请求|接口|调用)?\s*(?:接口|地址|url|路径|uri)|(?:request |endpoint )?(?:url|uri|path)|endpoint)\s*[:：]?\s*((?:https?:\/\/|\/)\S+)$/i;

const requestLabel =
  /^(?:(?:请求|接口|调用|api)?\s*(?:接口|地址|url|路径|uri|请求)?|(?:api |http )?(?:request|endpoint|call))\s*[:：]\s*(?=[A-Z]{3,7}\s)/i;

/** Behind marks, a letter that one of the labels begins with. */
const mayBeLabel = /^[-+`*\s]*[请接调地路方hrmupeac:：]/i;

/** `请求方式: POST` and `请求 url: http://…` in one section, in either order; `接口：GET /v1/items`. */
export function labelledRequests(
  blocks: readonly Block[],
  places: readonly Place[],
): FoundRequest[] {
  const methods: { section: number; method: string }[] = [];
  const whole: FoundRequest[] = [];
  const urls: { section: number; url: string; block: number; line: number }[] = [];
  blocks.forEach((block, at) => {
    const place = places[at];
    if (!place || place.isProgram || (block.kind !== 'text' && block.kind !== 'caption')) return;
    const lines = block.kind === 'text' ? block.lines : [block.text];
    lines.forEach((raw, index) => {
      if (!mayBeLabel.test(raw)) return;
      const line = raw.replace(/[`*]|^[-+]\s+/g, '').trim();
      const method = methodLabel.exec(line);
      const word = (method?.[1] ?? method?.[2] ?? '').toUpperCase();
      if (isMethod(word)) methods.push({ section: place.section, method: word });
      const named = requestLabel.exec(line);
      const request = named && readRequestLine(line.slice(named[0].length));
      if (request) {
        whole.push({ ...request, block: at, line: block.line + index, isExample: place.isExample });
        return;
      }
      const url = urlLabel.exec(line)?.[1];
      if (url) urls.push({ section: place.section, url, block: at, line: block.line + index });
    });
  });
  const joined = methods.flatMap(({ section, method }) => {
    const url = urls.find(candidate => candidate.section === section);
    const request = url && readRequestLine(`${method} ${url.url}`);
    return request ? [{ ...request, block: url.block, line: url.line, isExample: false }] : [];
  });
  return [...whole, ...joined];
}

const baseLabel =
  /^(?:base ?url|api host|host|server|请求域名|服务域名|接口域名|域名)\s?[:：]\s?`?(https?:\/\/[\w.-]+(?::\d+)?)\/?`?$/i;

/** The address all requests of a page go to, where a line of it says so. */
export function baseAddress(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap(block => (block.kind === 'text' ? block.lines : []));
  return lines
    .filter(line => line.includes('://'))
    .map(line => baseLabel.exec(line.replaceAll('**', ''))?.[1])
    .find(Boolean);
}

/**
 * Requests whose method and address stand apart, each behind a label: in lines, in headings with the
 * value below, in tables of two columns.
 *
 *     **请求方式：** POST        ##### 请求URL                | Method | GET |
 *     **请求地址：** https://…   - ` http://host/path `       | URL    | /path |
 */
import type { Block } from '../../blocks/blocks';
import { plainText } from '../../blocks/plainText';
import type { TableBlock } from '../../blocks/tableBlock';
import { isMethod, readRequestLine } from '../requestLine';
import type { FoundRequest, RequestPage } from '../requestPage';

/** Labelled requests of a page: each method with the address of its section, else with the nearest. */
export function labelledRequests({ blocks, places }: RequestPage): FoundRequest[] {
  const said = labelledLines(blocks).filter(({ block }) => places[block]?.isProgram === false);
  const whole = said.flatMap(one => {
    const request = one.kind === 'request' ? readRequestLine(one.value) : undefined;
    const isExample = places[one.block]?.isExample ?? false;
    return request ? [{ ...request, ...whereOf(one), isExample }] : [];
  });
  const methods = said.filter(({ kind }) => kind === 'method');
  const urls = byBlock(said.filter(({ kind }) => kind === 'url' || kind === 'address'));
  const sectionOf = ({ block }: Said): number | undefined => places[block]?.section;
  const paired = new Map<Said, Said>();
  const taken = new Set<Said>();
  for (const isNear of [(a: Said, b: Said) => sectionOf(a) === sectionOf(b), () => true]) {
    for (const method of methods.filter(one => !paired.has(one))) {
      const [url] = near(urls, method)
        .filter(one => !taken.has(one) && mayBelong(method, one) && isNear(method, one))
        .sort((a, b) => distance(method, a) - distance(method, b));
      if (!url) continue;
      paired.set(method, url);
      taken.add(url);
    }
  }
  const joined = [...paired].flatMap(([method, url]) => {
    const request = readRequestLine(`${method.value} ${url.value}`);
    return request ? [{ ...request, ...whereOf(url), isExample: false }] : [];
  });
  return [...whole, ...joined];
}

/** Blocks between a method and its address at most. */
const reach = 8;

/** Grouped, so that a page of thousands costs no more than its length. */
function byBlock(said: readonly Said[]): ReadonlyMap<number, readonly Said[]> {
  const groups = new Map<number, Said[]>();
  for (const one of said) {
    const group = groups.get(one.block);
    if (group === undefined) groups.set(one.block, [one]);
    else if (group.length < mostInBlock) group.push(one);
  }
  return groups;
}

const mostInBlock = 20;

function near(urls: ReadonlyMap<number, readonly Said[]>, { block }: Said): Said[] {
  const found: Said[] = [];
  for (let at = block - reach; at <= block + reach; at++) found.push(...(urls.get(at) ?? []));
  return found;
}

/** An address without a label is one only directly below a method. */
function mayBelong(method: Said, url: Said): boolean {
  const below = url.line - method.line;
  return url.kind === 'url' ? distance(method, url) <= reach : below > 0 && below <= 4;
}

function distance(method: Said, url: Said): number {
  return Math.abs(url.block - method.block);
}

interface Said {
  readonly kind: 'method' | 'url' | 'request' | 'address';
  readonly value: string;
  readonly block: number;
  readonly line: number;
}

function whereOf({ block, line }: Said): Pick<FoundRequest, 'block' | 'line'> {
  return { block, line };
}

/** Everything that says a method or an address, in document order. */
function labelledLines(blocks: readonly Block[]): Said[] {
  const said: Said[] = [];
  let open = '';
  const read = (raw: string, block: number, line: number): void => {
    if (open === '' && !labelWord.test(raw)) return;
    const text = tidyLine(raw);
    if (text === '') return;
    const own = readLabel(text) ?? (open === '' ? undefined : readLabel(`${open}: ${text}`));
    open = labelAlone.test(text) ? text.replace(/[:：]$/, '') : '';
    if (own) said.push({ ...own, block, line });
    else if (isAddress(text)) said.push({ kind: 'address', value: text, block, line });
  };
  blocks.forEach((block, at) => {
    if (block.kind === 'table') {
      for (const one of tableLines(block, at)) said.push(one);
      return;
    }
    linesOf(block).forEach((raw, index) => {
      for (const part of partsOf(raw)) read(part, at, block.line + index);
    });
  });
  return said;
}

/** Where a second label stands in a line, as where two lines were joined. */
const besideLabel = /\s+(?=\**(?:接口|请求|调用)(?:地址|url|路径|方式|方法)\**\s*[:：])/i;

function partsOf(raw: string): readonly string[] {
  return /[:：]/.test(raw) && /接口|请求|调用/.test(raw) ? raw.split(besideLabel) : [raw];
}

/** Stands in every line with a label, and in every address: most lines are told by this. */
const labelWord =
  /方[式法]|类型|接口|地址|路径|链接|请求|ur[li]|method|verb|type|path|address|endpoint|request|call|[:：][\s\x60*_[\]\\]*[A-Z]{3,7}\W|https?:\/\//i;

function linesOf(block: Exclude<Block, TableBlock>): readonly string[] {
  if (block.kind === 'text') return block.lines;
  return block.kind === 'code' ? block.text.split('\n', 4) : [block.text];
}

function tidyLine(raw: string): string {
  const bare = raw.replace(/[`*]|^\s*[-+]\s+|^\s*\d+[.)、]\s+/g, '');
  return plainText(bare.replace(boxedMethod, '$1 ')).trim();
}

/** `【POST】/v3/orders`, `[GET] https://…`, with more of a path behind it. */
const boxedMethod = /[【[]\s*([A-Z]{3,7})\s*[】\]]\s*(?=\/|https?:)/;

/** Rows of two or three cells, the heading row among them: `| 请求方式 | GET |`. */
function tableLines({ header, rows, line }: TableBlock, at: number): Said[] {
  const all = [{ cells: header, line }, ...rows];
  return all.flatMap(row => {
    if (!labelWord.test(row.cells.slice(0, 2).join(': '))) return [];
    const [label = '', value = ''] = row.cells.slice(0, 2).map(tidyLine);
    const own = value === '' || value.includes('\n') ? undefined : readLabel(`${label}: ${value}`);
    return own ? [{ ...own, block: at, line: row.line }] : [];
  });
}

const methodLabel = String.raw`(?:https?|请求|调用|接口|提交)*\s{0,4}(?:请求)?(?:方式|方法|类型)|(?:https? |request |api )?(?:method|verb|request type)`;
const urlLabel = String.raw`(?:https?|api)?\s{0,4}(?:请求|接口|调用|访问)?\s{0,4}(?:接口|地址|url|路径|uri|链接)(?:地址)?|(?:https? |request |endpoint |api |resource )*(?:url|uri|path|address)|endpoint|(?:api )?endpoint url`;
const requestLabel = String.raw`(?:(?:请求|接口|调用|api)?\s{0,4}(?:接口|地址|url|路径|uri|请求)?|(?:api |http )?(?:request|endpoint|call))`;

const methodLine = new RegExp(
  String.raw`^(?:${methodLabel})\s{0,4}(?:[:：]\s{0,4})?(?:https?\s+)?([A-Z]{3,7})(?:\s{0,4}[/|,、]\s{0,4}[A-Z]{3,7})*(?:\s{0,4}[(（][^()（）]{1,40}[)）])?(?:请求)?$`,
  'i',
);
const urlLine = new RegExp(
  String.raw`^(?:${urlLabel})\s{0,4}(?:[:：]\s{0,4})?((?:https?:\/\/|\/)\S+|\{{1,2}[\w.-]{1,40}\}{1,2}\/\S+)$`,
  'i',
);
const requestLine = new RegExp(
  String.raw`^(?:${requestLabel}|${methodLabel})\s{0,4}[:：]\s{0,4}(?=[A-Z]{3,7}\s)`,
  'i',
);
/** `https post api.example.com/v1`, as it stands below "Request method". */
const schemeVerb =
  /^https?\s+(get|post|put|patch|delete)\s+((?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S*)$/i;
const labelAlone = new RegExp(String.raw`^(?:${methodLabel}|${urlLabel})\s{0,4}[:：]?$`, 'i');

function readLabel(text: string): Pick<Said, 'kind' | 'value'> | undefined {
  if (text.length > 600) return undefined;
  const method = (methodLine.exec(text)?.[1] ?? '').toUpperCase();
  if (isMethod(method)) return { kind: 'method', value: method };
  const url = urlLine.exec(text)?.[1];
  if (url !== undefined) return { kind: 'url', value: url };
  const [, verb, address] = schemeVerb.exec(text) ?? [];
  if (verb !== undefined)
    return { kind: 'request', value: `${verb.toUpperCase()} ${address ?? ''}` };
  const label = requestLine.exec(text);
  return label ? { kind: 'request', value: text.slice(label[0].length) } : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\/\S+$/.test(text);
}

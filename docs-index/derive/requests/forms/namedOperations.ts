/**
 * Operations that a parameter or header names, all at one address: `https://host/?Action=CreateDisk`,
 * a row `| Action | String | 是 | 取值：CreateDisk |`, `X-Action: CreateDisk` below `POST / HTTP/1.1`.
 */
import type { Block } from '../../blocks/blocks';
import { plainText } from '../../blocks/plainText';
import type { TableBlock } from '../../blocks/tableBlock';
import type { Place } from '../../blocks/places';
import { readHttpText } from '../httpText';
import type { FoundRequest, RequestPage } from '../requestPage';

/** Each named operation once, where the page first names it. */
export function namedOperations({ article, blocks, places }: RequestPage): FoundRequest[] {
  const found = new Map<string, FoundRequest>();
  const hosts = new Map<string, string>();
  blocks.forEach((block, at) => {
    const place = places[at];
    if (!place || place.direction === 'response') return;
    for (const { host, ...request } of operationsIn(block, { at, place, title: article.title })) {
      if (host !== undefined && !hosts.has(request.name)) hosts.set(request.name, host);
      if (!found.has(request.name)) found.set(request.name, request);
    }
  });
  return [...found.values()].map(request => {
    const host = hosts.get(request.name ?? '');
    return host === undefined ? request : { ...request, host };
  });
}

type Named = FoundRequest & { readonly name: string };

interface Where {
  readonly at: number;
  readonly place: Place;
  readonly title: string;
}

function operationsIn(block: Block, where: Where): Named[] {
  if (block.kind === 'table') return namedByRow(block, where);
  if (block.kind === 'code') {
    const named = namedByHeader(block.text, block.line, where);
    return named.length > 0 ? named : namedByAddress(block.text.split('\n'), block.line, where);
  }
  return block.kind === 'text' ? namedByAddress(block.lines, block.line, where) : [];
}

function found(name: string, where: Where, parts: Partial<FoundRequest> & { line: number }): Named {
  const path = `/?Action=${name}`;
  return { method: 'GET', path, name, block: where.at, isExample: false, ...parts };
}

/** The row of the parameter: the operation is the name in it that the title has, else the last one. */
function namedByRow({ rows }: TableBlock, where: Where): Named[] {
  return rows.flatMap(({ cells, line }) => {
    const [first = '', ...others] = cells.map(plainText);
    if (!/^(?:Action|Operation)$/.test(first.replace(/\*/g, '').trim())) return [];
    const names = others.join(' ').match(operationName) ?? [];
    const name = names.find(word => where.title.includes(word)) ?? names.at(-1);
    return name === undefined ? [] : [found(name, where, { line })];
  });
}

/** Two or more humps: `CreateDisk`, `DescribeVPCs`. */
const operationName = /\b[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*\b/g;
const address =
  /^[\s`]*(?:(GET|POST)\s+)?(https?:\/\/[\w.-]+(?::\d+)?)?(\/[\w./-]*)?\?(?:[\w.-]+=[^&\s]*&)*Action=([A-Z]\w+)/;

function namedByAddress(lines: readonly string[], line: number, where: Where): Named[] {
  return lines.flatMap((text, index) => {
    if (!text.includes('Action=')) return [];
    const [, method = 'GET', host, path = '/', name] = address.exec(text) ?? [];
    if (name === undefined) return [];
    const parts = { method, path: `${path}?Action=${name}`, line: line + index };
    return [found(name, where, { ...parts, ...(host !== undefined && { host }) })];
  });
}

function namedByHeader(text: string, line: number, where: Where): Named[] {
  if (!/^X-[\w-]*Action:/im.test(text)) return [];
  const http = readHttpText(text);
  if (http?.kind !== 'request') return [];
  const [header, name] = http.headers.find(([key]) => /^X-(?:\w+-)?Action$/i.test(key)) ?? [];
  if (header === undefined || name === undefined || !/^[A-Z]\w+$/.test(name)) return [];
  const host = http.headers.find(([key]) => /^host$/i.test(key))?.[1];
  const isHost = host !== undefined && /^[\w.-]+(?::\d+)?$/.test(host);
  const { method = 'POST', path = '/' } = http;
  return [found(name, where, { method, path, line, header, ...(isHost && { host: `//${host}` }) })];
}
